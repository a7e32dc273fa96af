package org.duijie.client.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.duijie.client.access.Tenants.Tenant;
import org.duijie.client.program.Server;
import org.duijie.client.program.Wire;

/// The accounts of the walk: one administrator for each organisation, and one account for each column of the table.
public final class People {
    static final String PASSWORD = "a long password 2026";
    static final List<String> MEMBERS = List.of(
            "ENTERPRISE",
            "INSTITUTION",
            "RESEARCHER",
            "ALLIANCE_ADMIN",
            "BROKER",
            "REVIEWER",
            "OPERATOR",
            "ADMINISTRATOR");

    private final Wire wire;
    private final Tenants tenants;
    private final String operator;
    private final Map<Tenant, String> administrators = new EnumMap<>(Tenant.class);
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final String forgetful;
    private int passing;

    People(Wire wire, Server.Account first, Tenants tenants) throws Exception {
        this.wire = wire;
        this.tenants = tenants;
        this.operator = logIn(first.username(), first.password());
        for (Tenant tenant : Tenant.values()) {
            String registration = register(tenant.name().toLowerCase(Locale.ROOT), tenant);
            if (tenant != Tenant.UNVERIFIED) {
                wire.post(operator, "/api/v1/registrations/" + registration + "/verify", Map.of());
            }
            administrators.put(tenant, logIn(tenant.name().toLowerCase(Locale.ROOT), PASSWORD));
        }
        give(Tenant.STRANGE, "ENTERPRISE", "INSTITUTION", "RESEARCHER");
        give(Tenant.PUBLIC, "ENTERPRISE", "INSTITUTION", "RESEARCHER");
        give(Tenant.BROKERS, "BROKER", "OPERATOR");
        for (String standing : MEMBERS) {
            join(standing);
        }
        forgetful = wire.post("", "/api/v1/invitations/accept", acceptance(administrator(Tenant.HOME), "forgetful"))
                .path("id")
                .asText();
        tokens.put("ANONYMOUS", "");
        tokens.put("UNVERIFIED", administrator(Tenant.UNVERIFIED));
        tokens.put("KEY_READ", key("READ"));
        tokens.put("KEY_WRITE", key("WRITE_CHALLENGES"));
    }

    private String logIn(String username, String password) throws Exception {
        return wire.post("", "/api/v1/auth/token", Map.of("username", username, "password", password))
                .path("access")
                .asText();
    }

    Map<String, ?> registration(String username, String name, String kind, String code) {
        return Map.of(
                "creditCode", code,
                "name", name,
                "kind", kind,
                "region", "320500",
                "username", username,
                "password", PASSWORD,
                "displayName", "张三",
                "email", "zhang@example.org");
    }

    private String register(String username, Tenant tenant) throws Exception {
        return wire.post(
                        "",
                        "/api/v1/registrations",
                        registration(username, tenant.unit(), Tenants.kind(tenant), tenants.creditCode(tenant)))
                .path("id")
                .asText();
    }

    private void give(Tenant tenant, String... roles) throws Exception {
        change(id(administrator(tenant)), true, List.of(roles));
    }

    private void change(String account, boolean manages, List<String> roles) throws Exception {
        wire.put(operator, "/api/v1/members/" + account, Map.of("roles", roles, "manages", manages, "active", true));
    }

    private void join(String standing) throws Exception {
        String host = administrator(standing.equals("BROKER") ? Tenant.BROKERS : Tenant.HOME);
        JsonNode member = wire.post("", "/api/v1/invitations/accept", acceptance(host, "col-" + standing));
        boolean manages = standing.equals("ADMINISTRATOR");
        change(member.path("id").asText(), manages, List.of(manages ? "ENTERPRISE" : standing));
        signIn(standing);
    }

    /// The answer to an invitation that was just made.
    Map<String, ?> acceptance(String host, String username) throws Exception {
        JsonNode link =
                wire.post(host, "/api/v1/invitations", Map.of("addressee", "li", "roles", List.of(), "manages", false));
        return Map.of(
                "secret",
                link.path("secret").asText(),
                "username",
                username.toLowerCase(Locale.ROOT).replace('_', '-'),
                "password",
                PASSWORD,
                "displayName",
                "李四");
    }

    private String key(String scope) throws Exception {
        return wire.post(token("ENTERPRISE"), "/api/v1/me/keys", keyDraft(scope))
                .path("token")
                .asText();
    }

    static Map<String, ?> keyDraft(String scope) {
        return Map.of(
                "name", "ERP",
                "scopes", List.of(scope),
                "expires",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
    }

    /// Signs a column's account in again, as after a request that ended its sessions.
    public void signIn(String standing) throws Exception {
        if (isPerson(standing)) {
            tokens.put(standing, logIn(username(standing), password(standing)));
        }
    }

    /// Another session of the account, and its id.
    String otherSession(String standing) throws Exception {
        String token = logIn(username(standing), password(standing));
        for (JsonNode session : wire.get(token, "/api/v1/me/sessions").path("items")) {
            if (session.path("current").asBoolean()) {
                return session.path("id").asText();
            }
        }
        return UUID.randomUUID().toString();
    }

    boolean isPerson(String standing) {
        return MEMBERS.contains(standing) || standing.equals("UNVERIFIED");
    }

    String username(String standing) {
        return standing.equals("UNVERIFIED")
                ? "unverified"
                : "col-" + standing.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String password(String standing) {
        return passwords.getOrDefault(standing, PASSWORD);
    }

    void changed(String standing, String password) {
        passwords.put(standing, password);
    }

    /// The token of a column's account; nobody has an empty one.
    public String token(String standing) {
        return String.valueOf(tokens.get(standing));
    }

    /// The secret of a link by which an account that does nothing else sets its password.
    String resetSecret() throws Exception {
        return wire.post(operator, "/api/v1/members/" + forgetful + "/reset", Map.of())
                .path("secret")
                .asText();
    }

    String administrator(Tenant tenant) {
        // The unverified one is a column too, which signs in again.
        String column = tenant == Tenant.UNVERIFIED ? tokens.get("UNVERIFIED") : null;
        return column == null ? String.valueOf(administrators.get(tenant)) : column;
    }

    /// An administrator of the organisation.
    String member(Tenant tenant) throws Exception {
        return id(administrator(tenant));
    }

    /// A colleague who is made to be erased.
    String passing(Tenant tenant) throws Exception {
        return wire.post(
                        "",
                        "/api/v1/invitations/accept",
                        acceptance(administrator(tenant), "passing-" + tenant + "-" + ++passing))
                .path("id")
                .asText();
    }

    /// A colleague at home whom nobody needs.
    public String colleague() throws Exception {
        return passing(Tenant.HOME);
    }

    String id(String token) throws Exception {
        return wire.get(token, "/api/v1/me").path("id").asText();
    }
}
