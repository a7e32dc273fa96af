package org.duijie.client.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.client.program.Wire;

/// An identity provider of one client. Whoever comes is signed in as its present subject, without a question. It hands
/// out a code once and for one verifier, and signs with a key that it can change.
final class Provider implements AutoCloseable {
    static final String CLIENT = "duijie";
    static final String SECRET = "a client secret of enough letters";

    /// What is wrong with its tokens.
    enum Flaw {
        NOTHING,
        NO_SIGNATURE,
        SHARED_SECRET,
        FOREIGN_KEY,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_NONCE,
        EXPIRED,
        CLIENT_UNKNOWN
    }

    /// What a code was given for.
    private record Granted(String redirect, String nonce, String challenge) {}

    private final HttpServer server;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private volatile RSAKey key;
    private volatile String subject = "248289761001";
    private volatile Flaw flaw = Flaw.NOTHING;
    private volatile Optional<String> home = Optional.empty();

    private Provider(HttpServer server) {
        this.server = server;
        this.key = key("first");
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, configuration()));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    static Provider start() throws IOException {
        return new Provider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /// By name, so that to a browser it is another site than 127.0.0.1.
    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What a server is told of this provider; its secret lies in the folder. The public address is one of before it
    /// had a
    /// port, see [#sendsBackTo].
    String[] settings(Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("oidc.secret"), SECRET + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        return new String[] {
            "public-url=http://127.0.0.1:8080",
            "trusted-proxies=127.0.0.0/8",
            "limits.logins-per-minute=10000",
            "oidc.issuer=" + issuer(),
            "oidc.client-id=" + CLIENT,
            "oidc.client-secret-file=" + secret,
            "oidc.name=Campus ID"
        };
    }

    /// Sends people back to this address, in place of that of the redirect URI: a server on a free port is told its
    /// public address before it has one.
    void sendsBackTo(String url) {
        home = Optional.of(url);
    }

    void signsIn(String who) {
        subject = who;
    }

    void has(Flaw wrong) {
        flaw = wrong;
    }

    void changesKey() {
        key = key(UUID.randomUUID().toString());
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String configuration() {
        return Wire.json(Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "jwks_uri",
                issuer() + "/jwks",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "authorization_response_iss_parameter_supported",
                true));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        String redirect = one(asked, "redirect_uri");
        String code = UUID.randomUUID().toString();
        codes.put(code, new Granted(redirect, one(asked, "nonce"), one(asked, "code_challenge")));
        boolean sound = one(asked, "client_id").equals(CLIENT)
                && one(asked, "response_type").equals("code")
                && one(asked, "code_challenge_method").equals("S256");
        String path = URI.create(redirect).getPath();
        String back = home.map(url -> url + path).orElse(redirect);
        String answer = sound ? "code=" + code : "error=invalid_request";
        exchange.getResponseHeaders()
                .set("Location", back + "?" + answer + "&state=" + one(asked, "state") + "&iss=" + issuer());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> asked = URLUtils.parseParameters(sent);
        Optional<Granted> granted = Optional.ofNullable(codes.remove(one(asked, "code")))
                .filter(known -> known.redirect().equals(one(asked, "redirect_uri")))
                .filter(known -> known.challenge()
                        .equals(CodeChallenge.compute(
                                        CodeChallengeMethod.S256, new CodeVerifier(one(asked, "code_verifier")))
                                .getValue()))
                .filter(known ->
                        credentials().equals(exchange.getRequestHeaders().getFirst("Authorization")));
        if (flaw == Flaw.CLIENT_UNKNOWN) {
            answer(exchange, 401, "{\"error\":\"invalid_client\",\"error_description\":\"told to nobody\"}");
            return;
        }
        if (granted.isEmpty()) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                Wire.json(Map.of(
                        "access_token",
                        "unused",
                        "token_type",
                        "Bearer",
                        "id_token",
                        minted(granted.get().nonce()))));
    }

    private static String credentials() {
        String secret = java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private String minted(String nonce) {
        Instant now = Instant.now();
        Instant issued = flaw == Flaw.EXPIRED ? now.minusSeconds(7_200) : now;
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(flaw == Flaw.OTHER_ISSUER ? "https://other.example" : issuer())
                .subject(subject)
                .audience(flaw == Flaw.OTHER_AUDIENCE ? "another client" : CLIENT)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(300)))
                .claim("nonce", flaw == Flaw.OTHER_NONCE ? "another nonce" : nonce)
                .claim("email", "operator@duijie.example")
                .build();
        try {
            return switch (flaw) {
                case NO_SIGNATURE -> new PlainJWT(claims).serialize();
                case SHARED_SECRET -> {
                    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
                    token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
                    yield token.serialize();
                }
                case FOREIGN_KEY -> signed(claims, key(key.getKeyID()));
                case NOTHING, OTHER_AUDIENCE, OTHER_ISSUER, OTHER_NONCE, EXPIRED, CLIENT_UNKNOWN -> signed(claims, key);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        answer(exchange, 200, body);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
