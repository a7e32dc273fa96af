package org.duijie.client.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.duijie.client.program.CreditCodes;
import org.duijie.client.program.Outcome;
import org.duijie.client.program.Program;
import org.duijie.client.program.Wire;

/// The organisations of the walk, and the files in which their records come.
final class Tenants {
    private static final String SOURCE = "access";
    private static final Map<Tenant, String> APPLICATIONS = Map.of(
            Tenant.HOME, "202119900133.1",
            Tenant.BROKERS, "202119900127.6",
            Tenant.STRANGE, "202119900100.7",
            Tenant.PUBLIC, "202119900061.0");

    enum Tenant {
        HOME("甲"),
        /// Where brokers are at home: their role fits no other kind of organisation.
        BROKERS("乙"),
        ALLIED("丙"),
        STRANGE("丁"),
        PUBLIC("戊"),
        UNVERIFIED("己");

        private final String mark;

        Tenant(String mark) {
            this.mark = mark;
        }

        String unit() {
            return "访问" + mark + "单位";
        }

        boolean isPublic() {
            return this == PUBLIC || this == ALLIED;
        }
    }

    private final Map<Tenant, String> codes = new LinkedHashMap<>();

    Tenants() {
        for (Tenant tenant : Tenant.values()) {
            codes.put(tenant, CreditCodes.next());
        }
    }

    String creditCode(Tenant tenant) {
        return String.valueOf(codes.get(tenant));
    }

    static String kind(Tenant tenant) {
        return tenant == Tenant.BROKERS ? "TRANSFER_AGENCY" : "NEW_RND";
    }

    /// A word that stands in the confidential records of this organisation and nowhere else.
    static String secret(Tenant tenant) {
        return "qxsecret" + tenant.name().toLowerCase(Locale.ROOT);
    }

    /// The id of what these files call `key`, as the exchange makes ids of keys.
    static String id(String key) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest((SOURCE + "\u0000" + key).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bits = ByteBuffer.wrap(digest);
        long high = (bits.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /// Reads the files into a data folder.
    ///
    /// @param spares keys of profiles that may go, with the organisation they belong to
    void ingest(Program program, Path data, Map<String, Tenant> spares) throws Exception {
        List<Map<String, ?>> organisations = new ArrayList<>();
        List<Map<String, ?>> achievements = new ArrayList<>();
        List<Map<String, ?>> patents = new ArrayList<>();
        List<Map<String, ?>> researchers = new ArrayList<>();
        List<Map<String, ?>> alliances = new ArrayList<>();
        List<Map<String, ?>> pools = new ArrayList<>();
        for (Tenant tenant : Tenant.values()) {
            if (tenant == Tenant.UNVERIFIED) {
                continue;
            }
            organisations.add(organisation("单位" + tenant, tenant.unit(), kindName(tenant), creditCode(tenant)));
            if (tenant == Tenant.ALLIED) {
                continue;
            }
            achievements.add(row(
                    tenant,
                    Map.of(
                            "成果编号", "成果" + tenant,
                            "成果名称", "低温脱硝催化剂" + tenant.mark,
                            "成果简介", "在一百六十度直接工作的锰铈脱硝催化剂。" + secret(tenant),
                            "完成单位", tenant.unit(),
                            "登记日期", "2023-04-20")));
            patents.add(row(
                    tenant,
                    Map.of(
                            "专利编号",
                            "专利" + tenant,
                            "专利名称",
                            "一种低温脱硝催化剂" + tenant.mark,
                            "申请号",
                            String.valueOf(APPLICATIONS.get(tenant)),
                            "专利类型",
                            "发明",
                            "摘要",
                            "锰铈复合氧化物脱硝。" + secret(tenant),
                            "申请日",
                            "2021-08-17",
                            "公布日",
                            "2021-12-03",
                            "专利权人",
                            tenant.unit())));
            researchers.add(profile(tenant, "人员" + tenant, tenant.isPublic()));
            // Claims come from people who see the profile; nobody in the brokers' organisation claims any.
            for (String claim : List.of("确认", "拒绝", "邮件")) {
                researchers.add(profile(tenant, claim + tenant, tenant.isPublic() || tenant == Tenant.BROKERS));
            }
            if (tenant == Tenant.HOME) {
                researchers.add(profile(tenant, "信件HOME", false));
            }
            alliances.add(alliance(tenant, "联盟" + tenant, List.of(tenant)));
            pools.add(row(
                    tenant,
                    Map.of(
                            "池编号", "专利池" + tenant,
                            "联盟", "联盟" + tenant,
                            "池名称", "脱硝专利池" + tenant.mark,
                            "池类型", "一站式许可",
                            "运营管理机构", tenant.unit())));
        }
        // It has no people: an operator who sees no organisation could give its people no roles.
        Map<String, Object> hidden =
                new LinkedHashMap<>(organisation("隐藏单位", "访问隐藏单位" + secret(Tenant.STRANGE), "新型研发机构", ""));
        hidden.put("披露范围", "OWNER");
        hidden.put("所在地", "650100");
        organisations.add(hidden);
        alliances.add(alliance(Tenant.PUBLIC, "共同联盟", List.of(Tenant.HOME, Tenant.BROKERS, Tenant.ALLIED)));
        spares.forEach((key, tenant) -> researchers.add(profile(tenant, key, tenant.isPublic())));
        List<String> command = new ArrayList<>(List.of("ingest", "--source", SOURCE, "--data", data.toString()));
        for (var rows : List.of(organisations, alliances, achievements, patents, researchers, pools)) {
            Path file = program.home().resolve("records-" + command.size() + ".jsonl");
            Files.write(file, rows.stream().map(Wire::json).toList());
            command.add(file.toString());
        }
        Outcome outcome = program.run(command.toArray(String[]::new));
        if (outcome.exit() != 0) {
            throw new AssertionError(outcome.toString());
        }
    }

    private static String kindName(Tenant tenant) {
        return tenant == Tenant.BROKERS ? "技术转移机构" : "新型研发机构";
    }

    private static Map<String, ?> organisation(String key, String name, String kind, String code) {
        return row(Tenant.PUBLIC, Map.of("单位编号", key, "单位名称", name, "统一社会信用代码", code, "单位类型", kind, "简介", "研究低温脱硝。"));
    }

    private static Map<String, ?> alliance(Tenant secretariat, String key, List<Tenant> members) {
        return row(
                secretariat,
                Map.of(
                        "联盟编号",
                        key,
                        "联盟名称",
                        "脱硝技术创新" + key,
                        "类型",
                        "产业技术创新联盟",
                        "秘书处",
                        secretariat.unit(),
                        "对外责任主体",
                        secretariat.unit(),
                        "法律形式",
                        "协议型",
                        "公开简介",
                        secret(secretariat),
                        "成员",
                        members.stream()
                                .map(member -> Map.of("单位", member.unit(), "角色", "理事", "加入", "2020-06-18"))
                                .toList()));
    }

    private static Map<String, ?> profile(Tenant tenant, String key, boolean open) {
        return row(
                open,
                Map.of(
                        "人员编号",
                        key,
                        "姓名",
                        "脱硝研究员" + key,
                        "任职单位",
                        tenant.unit(),
                        "研究方向",
                        "低温脱硝",
                        "个人简介",
                        "研究锰铈脱硝催化剂。" + (open ? "" : secret(tenant)),
                        "电子邮件",
                        "profile%d@access.example".formatted(key.hashCode() & Integer.MAX_VALUE),
                        "认领状态",
                        "未认领"));
    }

    private static Map<String, ?> row(Tenant tenant, Map<String, ?> cells) {
        Map<String, Object> row = new LinkedHashMap<>(row(tenant.isPublic(), cells));
        row.put("所在地", tenant == Tenant.STRANGE ? "650100" : "110108");
        return row;
    }

    private static Map<String, ?> row(boolean open, Map<String, ?> cells) {
        Map<String, Object> row = new LinkedHashMap<>(cells);
        row.put("披露范围", open ? "PUBLIC" : "OWNER");
        row.put("密级", "公开");
        return row;
    }
}
