import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { freePort } from "@/scripts/ports.mjs";
import { childrenOf } from "./load";

export type Nginx = { filesPort: number; cachePort: number; master: number; pids: () => number[]; stop: () => void };

/** The page as files that nginx serves ready-packed. */
export async function pagesOnDisk(directory: string, path: string, brotli: Buffer): Promise<string> {
  const file = join(directory, path.slice(1));
  mkdirSync(dirname(file), { recursive: true });
  const html = brotliDecompressSync(brotli);
  writeFileSync(file, html);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzipSync(html));
  return directory;
}

/** Our configuration before a portal, and beside it nginx serving the same page from disk; null where there is no nginx. */
export async function startNginx({ files, portal }: { files: string; portal: string }): Promise<Nginx | null> {
  if (spawnSync("nginx", ["-v"]).error) return null;
  const directory = mkdtempSync(join(tmpdir(), "perhepolku-nginx-"));
  const [filesPort, cachePort] = [await freePort(), await freePort()];
  const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
  const hasBrotli = spawnSync("test", ["-e", brotli]).status === 0;
  const ours = readFileSync("ops/http-cache/nginx.conf", "utf8")
    .replace("/var/cache/nginx/perhepolku", join(directory, "cache"))
    .replace("listen 80;", `listen 127.0.0.1:${cachePort};`)
    .replace("listen [::]:80;", "")
    .replace("server 127.0.0.1:3000;", `server ${new URL(portal).host};`);
  writeFileSync(
    join(directory, "nginx.conf"),
    `${hasBrotli ? `load_module ${brotli};\n` : ""}${process.getuid?.() === 0 ? "user root; " : ""}daemon off; worker_processes 1; pid ${directory}/pid; error_log ${directory}/error.log;
events { worker_connections 2048; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html; client_body_temp_path ${directory}/b;
  proxy_temp_path ${directory}/p; fastcgi_temp_path ${directory}/f; uwsgi_temp_path ${directory}/u; scgi_temp_path ${directory}/s;
  server { listen 127.0.0.1:${filesPort}; root ${files}; open_file_cache max=100; gzip_static on; ${hasBrotli ? "brotli_static on;" : ""} }
${ours}
}
`,
  );
  const child = spawn("nginx", ["-c", join(directory, "nginx.conf"), "-p", directory], { stdio: "inherit" });
  for (let time = 0; time < 50; time += 1) {
    if (
      await fetch(`http://127.0.0.1:${filesPort}/`).then(
        () => true,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  return {
    filesPort,
    cachePort,
    master: child.pid!,
    pids: () => [child.pid!, ...childrenOf(child.pid!)],
    stop() {
      child.kill("SIGTERM");
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
