# portal.vcl for deploy/compose.yaml, where nothing but the containers reaches Varnish.
vcl 4.1;

import directors;

# Not /api/health/ready: while the database is away the portal still has pages, takes views, and says itself what fails.
# A node that stops is left out once two tries failed, if its SHUTDOWN_DELAY_SECONDS is 6 or more.
probe portal_probe {
    .url = "/api/health/serving";
    .interval = 2s;
    .timeout = 3s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

backend node1 {
    .host = "node1";
    .port = "3000";
    .first_byte_timeout = 60s;
    .probe = portal_probe;
}

backend node2 {
    .host = "node2";
    .port = "3000";
    .first_byte_timeout = 60s;
    .probe = portal_probe;
}

acl trusted_proxies {
    "10.0.0.0"/8;
    "172.16.0.0"/12;
    "192.168.0.0"/16;
}

acl purgers {
    "10.0.0.0"/8;
    "172.16.0.0"/12;
    "192.168.0.0"/16;
}

sub vcl_init {
    new nodes = directors.round_robin();
    nodes.add_backend(node1);
    nodes.add_backend(node2);
}

# Read before the one of default.vcl.
sub vcl_recv {
    set req.backend_hint = nodes.backend();
}

sub portal_secret {
    set req.http.x-purge-wanted = regsub(std.fileread("/run/secrets/purge_secret"), "\s+$", "");
}
