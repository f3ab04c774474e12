# Varnish 7 in front of Cổng Tin (CDN=varnish), with the modules header and xkey (Debian:
# varnish-modules).
#
# The portal decides what is kept: only an answer that carries Surrogate-Control is, for as long as it says, until it is
# purged by one of its keys; and only where it is what its address has, a page at a page's. See "A cache in front" in docs/operating/reference.md. Start Varnish with
# -p backend_idle_timeout=4, since the portal closes a connection that was idle for five seconds.
vcl 4.1;

import header;
import std;
import vsthrottle;
import xkey;

include "portal.vcl";

sub vcl_recv {
    unset req.http.x-purge-wanted;
    unset req.http.x-shared;
    if (req.restarts == 0) {
        unset req.http.x-while-down;
        call forwarded;
    }

    if (req.method == "PURGE") {
        call purge_keys;
    }
    if (req.method !~ "^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$") {
        return (synth(405));
    }
    # Nothing here speaks another protocol.
    unset req.http.upgrade;
    call inner_headers;

    if (req.url ~ "^/(api/(v1|suggestions)|tim-kiem|xem-truoc)(/|\?|$)") {
        call limit;
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # The desk, searches, the API, previews and beacons are the reader's own.
    if (req.url ~ "^/(api|dang-nhap|dashboard|luot-xem|tim-kiem|xem-truoc)(/|\?|$)") {
        return (pass);
    }
    # Of an address there is one copy, under the one spelling that the portal has for it.
    if (req.url !~ "^(/|(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+)(\?.*)?$") {
        return (pass);
    }
    # Videos and sounds are read in ranges and stream from the portal.
    if (req.url ~ "^/media/[^?]+\.(mp4|webm|mp3|m4a)(\?|$)") {
        return (pass);
    }

    # What is left is the same for everybody: no cookie, and no query such as utm_source, makes another copy of it.
    unset req.http.cookie;
    unset req.http.authorization;
    set req.url = regsub(req.url, "\?.*$", "");
    set req.http.x-shared = "1";

    # Old pages are shown only while the portal does not answer, as its probe or a failed request has just shown.
    if (std.healthy(req.backend_hint) && !req.http.x-while-down) {
        set req.grace = 0s;
    } else {
        set req.grace = 365d;
    }
    return (hash);
}

# Clients do not say who they are or where they came from; proxies that are named in portal.vcl do.
sub forwarded {
    unset req.http.forwarded;
    unset req.http.x-forwarded-host;
    unset req.http.x-real-ip;
    if (client.ip !~ trusted_proxies) {
        set req.http.x-forwarded-for = client.ip;
        unset req.http.x-forwarded-proto;
    }
}

# What only Next's parts say to each other is heard of nobody, but its router at the desk and what names an action. The
# nodes drop it, too.
sub inner_headers {
    if (req.http.next-router-prefetch || req.http.next-router-segment-prefetch) {
        set req.http.sec-purpose = "prefetch";
    }
    if (req.url ~ "^/(dang-nhap|dashboard)(/|\?|$)" || (req.method != "GET" && req.method != "HEAD")) {
        header.regsub(req, "^(?i)(?!(rsc|next-action|next-url|next-router-[a-z-]+):)((rsc|next|x-(action|deployment|edge|invocation|invoke|matched|middleware|next|nextjs|now|prerender|vercel))(-[^:]*)?):.*", "x-inner: 1");
    } else {
        header.regsub(req, "^(?i)((rsc|next|x-(action|deployment|edge|invocation|invoke|matched|middleware|next|nextjs|now|prerender|vercel))(-[^:]*)?):.*", "x-inner: 1");
    }
    unset req.http.x-inner;
}

# What the portal must make is limited for each client: 300 in ten seconds. What is kept here is not.
sub limit {
    if (vsthrottle.is_denied(regsub(req.http.x-forwarded-for, "^(?:.*,\s*)?([^,\s]+),\s*[^,\s]+$", "\1"), 300, 10s)) {
        return (synth(429, "Too Many Requests"));
    }
}

sub vcl_miss {
    call limit;
}

sub vcl_pass {
    if (req.http.x-shared) {
        call limit;
    }
}

# From a node itself, with the secret. What came through a proxy did not come from a node, whatever address that has.
sub purge_keys {
    if (client.ip !~ purgers || req.http.x-forwarded-for ~ ",") {
        return (synth(403));
    }
    call portal_secret;
    if (req.http.x-purge-wanted == "" || req.http.x-purge-secret != req.http.x-purge-wanted) {
        return (synth(403));
    }
    if (!req.http.xkey-purge) {
        return (synth(400));
    }
    set req.http.x-purged = xkey.purge(req.http.xkey-purge);
    return (synth(200, "Purged " + req.http.x-purged));
}

# The portal has one name; whatever a client calls it, there is one copy of each page.
sub vcl_hash {
    hash_data(req.url);
    return (lookup);
}

# What is said between the parts of this file is nobody else's, but that an old page will do, which is still to be known below.
sub vcl_backend_fetch {
    unset bereq.http.x-shared;
    # As long as nginx waits: what came in may have to go on to a bucket.
    if (bereq.url ~ "^/api/(uploads|documents)(/|\?|$)") {
        set bereq.first_byte_timeout = 300s;
    }
}

sub vcl_backend_response {
    set beresp.http.x-kept = beresp.http.surrogate-control;
    unset beresp.http.surrogate-control;
    set beresp.keep = 0s;
    set beresp.grace = 0s;

    # A failure takes no page's place: not that of an old one, which is refreshed behind its readers or is about to be shown.
    if (beresp.status >= 500 && (bereq.is_bgfetch || (!bereq.uncacheable && !bereq.http.x-while-down))) {
        return (abandon);
    }
    if (beresp.status >= 500 && !bereq.uncacheable) {
        set beresp.ttl = 0s;
        return (deliver);
    }
    call look_at_kind;
    if (bereq.uncacheable || beresp.status != 200 || beresp.http.x-kept !~ "max-age=[1-9]" || beresp.http.set-cookie || !beresp.http.x-kind) {
        # Asked for by many at once, it is fetched for each: it may be another's.
        set beresp.ttl = 10s;
        set beresp.uncacheable = true;
        unset beresp.http.xkey;
        unset beresp.http.x-kind;
        return (deliver);
    }
    unset beresp.http.x-kind;
    set beresp.ttl = std.duration(regsub(beresp.http.x-kept, "^.*max-age=(\d+).*$", "\1s"), 0s);
    set beresp.grace = std.duration(regsub(beresp.http.x-kept, "^.*stale-if-error=(\d+).*$", "\1s"), 0s);
    set beresp.http.vary = "Accept-Encoding";
    return (deliver);
}

# Says whether the portal made this answer for everybody, and as what is looked for at its address.
sub look_at_kind {
    header.regsub(beresp, "^(?i)x-(middleware-|nextjs-(?!(cache|prerender|stale-time):))[^:]*:.*", "x-inner: 1");
    set beresp.http.x-kind = bereq.url + " " + beresp.http.content-type;
    if (beresp.http.x-inner || beresp.http.cache-control ~ "(?i)private|no-store|no-cache"
        || beresp.http.x-kind !~ "^/(_next/static/\S+ (application/(javascript|json)|text/(css|javascript)|font/|image/)|media/\S+\.(avif image/avif|webp image/webp|png image/png|(pdf|docx?|odt|xlsx?|ods|pptx|zip) application/(pdf|msword|zip|vnd\.)|(csv text/csv|txt text/plain|vtt text/vtt)(;|$))|\S+\.xml application/((rss|atom)\+)?xml|\S+\.json application/feed\+json|\S+\.svg image/svg|\S+\.js (application|text)/javascript|[^ .]* text/html)") {
        unset beresp.http.x-kind;
    }
    unset beresp.http.x-inner;
}

sub vcl_backend_error {
    if (bereq.is_bgfetch || (!bereq.uncacheable && !bereq.http.x-while-down)) {
        return (abandon);
    }
    set beresp.http.content-type = "text/html; charset=utf-8";
    set beresp.http.cache-control = "no-store";
    set beresp.http.retry-after = "5";
    set beresp.body = {"<!doctype html><html lang="vi"><meta charset="utf-8"><title>503</title>
<p>Cổng thông tin đang tạm gián đoạn, xin thử lại sau ít phút.
<p lang="en">The portal cannot be reached just now; please try again in a few minutes."};
    return (deliver);
}

sub vcl_deliver {
    unset resp.http.x-kept;
    unset resp.http.xkey;
    unset resp.http.via;
    unset resp.http.x-varnish;
    unset resp.http.server;
    # What the portal's own cache did when this copy was made says nothing of it now.
    unset resp.http.x-nextjs-cache;
    unset resp.http.x-nextjs-prerender;
    unset resp.http.x-nextjs-stale-time;
}

sub vcl_synth {
    # The portal has just failed, and what it said was abandoned, since it would hide an old page even from the next look:
    # once more, and now that page will do.
    if (resp.status == 503 && req.restarts == 0 && req.http.x-shared) {
        set req.http.x-while-down = "1";
        return (restart);
    }
    unset resp.http.x-varnish;
    unset resp.http.server;
    if (resp.status == 429) {
        set resp.http.retry-after = "10";
    }
    set resp.http.content-type = "text/plain; charset=utf-8";
    set resp.http.cache-control = "no-store";
    set resp.body = "" + resp.status + " " + resp.reason + {"
"};
    return (deliver);
}
