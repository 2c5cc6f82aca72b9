vcl 4.1;
# Varnish before the portal, forgetting altered pages as they are published. Debian 12: apt install varnish varnish-modules.
# Start varnishd with `-p http_gzip_support=off` (systemctl edit varnish): otherwise it takes brotli out of what browsers ask for.
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
  if (req.http.Accept-Encoding ~ "br") { set req.http.Accept-Encoding = "br"; }
  elsif (req.http.Accept-Encoding ~ "gzip") { set req.http.Accept-Encoding = "gzip"; }
  else { unset req.http.Accept-Encoding; }
  return (hash);
}

sub vcl_backend_response {
  if (beresp.status == 200 && beresp.http.Surrogate-Key) {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    # Until it is told to forget; a day, should that ever be missed.
    set beresp.ttl = 1d;
    set beresp.grace = 7d;
  } elsif (bereq.url ~ "^/(_next/static|elements)/") {
    set beresp.ttl = 30d;
  } else {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
  set beresp.do_gunzip = false;
}

sub vcl_deliver {
  unset resp.http.xkey;
  unset resp.http.Surrogate-Key;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
}
