# What differs between installations. Read by default.vcl, which looks for it in Varnish's vcl_path.
vcl 4.1;

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

backend portal {
    .host = "127.0.0.1";
    .port = "3000";
    .first_byte_timeout = 60s;
    .probe = portal_probe;
}

# Proxies in front of Varnish (TLS) whose X-Forwarded-For and X-Forwarded-Proto are believed.
acl trusted_proxies {
    "localhost";
}

# The portal's nodes, which purge.
acl purgers {
    "localhost";
}

sub portal_secret {
    # One line, the value of CDN_PURGE_SECRET; readable by the user that Varnish runs as, and by nobody else.
    set req.http.x-purge-wanted = regsub(std.fileread("/etc/varnish/cong-tin-purge-secret"), "\s+$", "");
}
