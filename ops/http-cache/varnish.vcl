vcl 4.1;
# Varnish before the portal: a copy of each page for a second, asked again by its tag, and forgotten at once when the page is
# published anew. Debian 12: apt install varnish varnish-modules.
# Start varnishd with `-p http_gzip_support=off -p backend_idle_timeout=8` (systemctl edit varnish): otherwise it takes brotli out of
# what browsers ask for, and may send a form on a connection that the portal is just closing (it keeps one that rests for 10 s).
# The portal is started with TRUST_PROXY=1 and PURGE_URL=http://127.0.0.1:6081/; TLS stands before Varnish.

import std;
import xkey;

backend perhepolku {
  .host = "127.0.0.1";
  .port = "3000";
  .probe = { .url = "/api/health/live"; .interval = 5s; .timeout = 2s; .window = 3; .threshold = 2; }
}

acl portals {
  "localhost";
  "127.0.0.1";
  "::1";
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ portals) { return (synth(403, "Forbidden")); }
    set req.http.purged = xkey.purge(req.http.xkey-purge);
    return (synth(200, "Purged " + req.http.purged));
  }
  if (req.method != "GET" && req.method != "HEAD") { return (pass); }
  if (req.url ~ "^/(yllapito|esikatselu|vahvistus|palaute|api)(/|\?|$)") { return (pass); }
  # Public pages know no cookie.
  unset req.http.Cookie;
  # What is refused (q=0) is not chosen.
  if (req.http.Accept-Encoding ~ "(^|[\s,])br(?!\s*;\s*q=0(\.0*)?\s*(,|$))") { set req.http.Accept-Encoding = "br"; }
  elsif (req.http.Accept-Encoding ~ "(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))") { set req.http.Accept-Encoding = "gzip"; }
  else { unset req.http.Accept-Encoding; }
  # An older copy only when the portal does not answer: it is known to be ill, or has just failed (vcl_deliver).
  if (req.restarts == 0 && std.healthy(req.backend_hint)) { set req.grace = 0s; }
  return (hash);
}

sub vcl_backend_response {
  if (beresp.status == 200 && beresp.http.Surrogate-Key) {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    # The hour alters pages too, and a request to forget may be lost.
    set beresp.ttl = 1s;
    set beresp.grace = 7d;
    set beresp.keep = 7d;
  } elsif (bereq.url ~ "^/(_next/static|elements)/") {
    set beresp.ttl = 30d;
  } else {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
  set beresp.do_gunzip = false;
}

sub vcl_deliver {
  if (resp.status >= 500 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) { return (restart); }
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}
