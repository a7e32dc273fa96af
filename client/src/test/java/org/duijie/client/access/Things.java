package org.duijie.client.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duijie.client.access.Tenants.Tenant;
import org.duijie.client.program.CreditCodes;
import org.duijie.client.program.Mailboxes;
import org.duijie.client.program.Wire;
import org.duijie.client.program.Wire.Ask;

/// What the cells are asked about: for each operation, a request that would be granted if the asker were allowed.
public final class Things {
    private final Wire wire;
    private final People people;
    private final Map<String, String> claims = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> challenges = new HashMap<>();
    private final String mailed;
    private String recommended = "";
    private int made;

    Things(Wire wire, People people, Mailboxes mailboxes) throws Exception {
        this.wire = wire;
        this.people = people;
        claimed("人员HOME", people.token("RESEARCHER"), people.token("INSTITUTION"), "confirm");
        claimed(spare("RESEARCHER", "OWN"), people.token("RESEARCHER"), people.token("INSTITUTION"), "confirm");
        for (Tenant tenant : List.of(Tenant.HOME, Tenant.BROKERS, Tenant.STRANGE, Tenant.PUBLIC)) {
            String claimant = switch (tenant) {
                case HOME -> people.token("RESEARCHER");
                case STRANGE -> people.administrator(Tenant.STRANGE);
                default -> people.administrator(Tenant.PUBLIC);
            };
            String unit = tenant == Tenant.HOME ? people.token("INSTITUTION") : people.administrator(tenant);
            claims.put("confirm" + tenant, claimed("确认" + tenant, claimant, unit, "confirm"));
            claims.put("refuse" + tenant, claimed("拒绝" + tenant, claimant, unit, "refuse"));
            claims.put("mail" + tenant, claimed("邮件" + tenant, claimant));
        }
        String letter = claimed("信件HOME", people.token("RESEARCHER"));
        wire.post(people.token("RESEARCHER"), "/api/v1/claims/" + letter + "/mail", Map.of());
        mailed = mailboxes.newest().secret();
    }

    private String claimed(String profile, String claimant) throws Exception {
        return wire.post(claimant, "/api/v1/researchers/" + Tenants.id(profile) + "/claims", Map.of())
                .path("id")
                .asText();
    }

    private String claimed(String profile, String claimant, String unit, String decision) throws Exception {
        String claim = claimed(profile, claimant);
        wire.post(unit, "/api/v1/claims/" + claim + "/" + decision, Map.of());
        return claim;
    }

    /// The key of a profile that only this cell objects to.
    static String spare(String standing, String relation) {
        return "异议" + relation + standing;
    }

    static Tenant tenant(String standing, String relation) {
        return switch (relation) {
            case "OWN" ->
                switch (standing) {
                    case "UNVERIFIED" -> Tenant.UNVERIFIED;
                    case "BROKER" -> Tenant.BROKERS;
                    default -> Tenant.HOME;
                };
            case "ALLIED" -> Tenant.ALLIED;
            case "STRANGE" -> Tenant.STRANGE;
            default -> Tenant.PUBLIC;
        };
    }

    /// A request, and the id in it that could be another's.
    public record Cell(Ask ask, String id) {}

    /// The request of a cell, with everything that it needs made anew.
    ///
    /// @param operation such as `GET /api/v1/achievements/{id}`
    public Cell cell(String operation, String standing, String relation) throws Exception {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        Tenant tenant = tenant(standing, relation);
        String id = id(operation, path, standing, relation, tenant);
        String filled = path.replace("{id}", id).replace("{sequence}", "0");
        Map<String, ?> body = body(operation, standing, id, relation);
        if (path.equals("/api/v1/feedback/{researcher}/{challenge}")) {
            filled = "/api/v1/feedback/" + id + "/" + recommended();
        } else if (operation.equals("GET /api/v1/feedback")) {
            filled = path + "?researcher=" + id;
        } else if (path.equals("/api/v1/audit/consistency")) {
            filled = path + "?from=0&to=0";
        } else if (path.equals("/api/v1/audit/entries") && !id.isEmpty()) {
            filled = path + "?record=" + id;
        }
        Ask ask = Ask.of(method, filled, body);
        return new Cell(
                path.equals("/api/v1/challenges/{id}") && !method.equals("GET") ? ask.at(version(tenant, id)) : ask,
                id);
    }

    private String id(String operation, String path, String standing, String relation, Tenant tenant) throws Exception {
        String[] parts = path.split("/", -1);
        String kind = parts.length > 3 ? parts[3] : "";
        return switch (kind) {
            case "achievements" -> Tenants.id("成果" + tenant);
            case "patents" -> Tenants.id("专利" + tenant);
            case "organisations" -> Tenants.id(tenant == Tenant.STRANGE ? "隐藏单位" : "单位" + tenant);
            case "alliances" -> Tenants.id("联盟" + tenant);
            case "pools" -> Tenants.id("专利池" + tenant);
            case "researchers" -> Tenants.id(path.endsWith("/objection") ? spare(standing, relation) : "人员" + tenant);
            case "feedback" -> Tenants.id("人员" + tenant);
            case "claims" -> claims.getOrDefault(parts[parts.length - 1] + tenant, "");
            case "challenges" -> path.contains("{id}") ? challenge(tenant, relation) : "";
            case "audit" -> path.endsWith("/entries") && !relation.equals("NONE") ? challenge(tenant, relation) : "";
            case "taxonomies" -> "trl";
            case "registrations" -> path.contains("{id}") ? registration() : "";
            case "invitations" -> path.contains("{id}") ? invitation(tenant) : "";
            case "members" ->
                operation.startsWith("DELETE") && standing.equals("OPERATOR")
                        ? people.passing(tenant)
                        : people.member(tenant);
            case "signatories" -> signatory(operation, tenant);
            case "me" -> mine(path, standing, relation);
            default -> "";
        };
    }

    private String challenge(Tenant tenant, String relation) throws Exception {
        String known = challenges.get(tenant + relation);
        if (known != null) {
            return known;
        }
        Map<String, ?> draft = draft(shown(relation), tenant == Tenant.UNVERIFIED);
        String posted = wire.post(people.administrator(tenant), "/api/v1/challenges", draft)
                .path("id")
                .asText();
        challenges.put(tenant + relation, posted);
        return posted;
    }

    /// Says that a thing is no longer there, so that the next cell gets another.
    public void gone(String id) {
        challenges.values().remove(id);
    }

    private static String shown(String relation) {
        return switch (relation) {
            case "ALLIED" -> "MEMBERS";
            case "PUBLIC" -> "PUBLIC";
            default -> "OWNER";
        };
    }

    private static Map<String, ?> draft(String visibleTo, boolean draft) {
        return Map.of("title", "低温脱硝催化剂寿命", "problem", "锰铈脱硝催化剂怕硫", "visibleTo", visibleTo, "draft", draft);
    }

    private String version(Tenant tenant, String challenge) throws Exception {
        HttpResponse<String> read =
                wire.send(people.administrator(tenant), Ask.of("GET", "/api/v1/challenges/" + challenge, Map.of()));
        return read.headers().firstValue("ETag").orElse("\"1\"");
    }

    private String registration() throws Exception {
        return wire.post("", "/api/v1/registrations", applicant()).path("id").asText();
    }

    private Map<String, ?> applicant() {
        made++;
        return people.registration("applicant-" + made, "待核验单位" + made, "NEW_RND", CreditCodes.next());
    }

    private String invitation(Tenant tenant) throws Exception {
        if (tenant == Tenant.UNVERIFIED) {
            return UUID.randomUUID().toString();
        }
        String host = people.administrator(tenant);
        wire.post(host, "/api/v1/invitations", Map.of("addressee", "wang", "roles", List.of(), "manages", false));
        JsonNode open = wire.get(host, "/api/v1/invitations").path("items");
        String newest = open.path(open.size() - 1).path("id").asText();
        for (int i = 0; i < open.size() - 1; i++) {
            wire.granted(
                    host,
                    Ask.of(
                            "DELETE",
                            "/api/v1/invitations/" + open.path(i).path("id").asText(),
                            Map.of()));
        }
        return newest;
    }

    private String signatory(String operation, Tenant tenant) throws Exception {
        if (operation.startsWith("GET")) {
            return "";
        }
        String member = people.id(people.administrator(tenant));
        if (operation.startsWith("POST") || tenant == Tenant.UNVERIFIED) {
            return member;
        }
        return wire.post(people.administrator(tenant), "/api/v1/signatories", right(member))
                .path("id")
                .asText();
    }

    private static Map<String, ?> right(String member) {
        return Map.of("member", member, "scope", "LICENCE", "limit", "500000");
    }

    /// A session or a key: one's own, or a colleague's.
    private String mine(String path, String standing, String relation) throws Exception {
        if (!path.contains("{id}")) {
            return "";
        }
        boolean own = relation.equals("OWN") && people.isPerson(standing);
        String whose = own ? standing : standing.equals("REVIEWER") ? "INSTITUTION" : "REVIEWER";
        if (path.contains("/sessions/")) {
            return people.otherSession(whose);
        }
        if (own || !keys.containsKey(whose)) {
            keys.put(
                    whose,
                    wire.post(people.token(whose), "/api/v1/me/keys", People.keyDraft("READ"))
                            .path("key")
                            .path("id")
                            .asText());
        }
        return String.valueOf(keys.get(whose));
    }

    private String recommended() throws Exception {
        if (recommended.isEmpty()) {
            String list = "/api/v1/researchers/" + Tenants.id("人员HOME") + "/recommendations";
            JsonNode items = wire.get(people.token("RESEARCHER"), list).path("items");
            recommended = items.path(0).path("record").path("id").asText();
        }
        return recommended;
    }

    private Map<String, ?> body(String operation, String standing, String id, String relation) throws Exception {
        return switch (operation) {
            case "POST /api/v1/auth/token" ->
                Map.of("username", people.username("REVIEWER"), "password", people.password("REVIEWER"));
            case "POST /api/v1/auth/refresh" -> Map.of("refresh", refresh());
            case "PUT /api/v1/me/password" ->
                Map.of("present", people.password(standing), "wanted", "another password 2027");
            case "POST /api/v1/me/erasure" -> Map.of("password", people.password(standing));
            case "POST /api/v1/registrations" -> applicant();
            case "POST /api/v1/registrations/{id}/refuse" -> Map.of("reason", "电话无人接听");
            case "POST /api/v1/invitations" -> Map.of("addressee", "wang", "roles", List.of(), "manages", false);
            case "POST /api/v1/invitations/accept" -> {
                made++;
                yield people.acceptance(people.administrator(Tenant.HOME), "newcomer-" + made);
            }
            case "POST /api/v1/auth/reset" -> Map.of("secret", people.resetSecret(), "password", People.PASSWORD);
            case "PUT /api/v1/members/{id}" ->
                Map.of("roles", List.of("ENTERPRISE", "INSTITUTION"), "manages", true, "active", true);
            case "POST /api/v1/signatories" -> right(id);
            case "POST /api/v1/me/keys" -> People.keyDraft("READ");
            case "POST /api/v1/challenges" -> draft("PUBLIC", false);
            case "PUT /api/v1/challenges/{id}" -> draft(shown(relation), standing.equals("UNVERIFIED"));
            case "POST /api/v1/matches" -> Map.of("text", "低温脱硝");
            case "POST /api/v1/researchers/{id}/recommendations/next" -> Map.of("after", 0);
            case "PUT /api/v1/researchers/{id}/personalise" -> Map.of("feed", true);
            case "POST /api/v1/claims/mailed" -> Map.of("secret", mailed);
            case "POST /api/v1/feedback" -> Map.of("researcher", id, "challenge", recommended(), "reason", "BUDGET");
            default -> Map.of();
        };
    }

    private String refresh() throws Exception {
        return wire.granted(
                        "", cell("POST /api/v1/auth/token", "REVIEWER", "NONE").ask())
                .path("refresh")
                .asText();
    }
}
