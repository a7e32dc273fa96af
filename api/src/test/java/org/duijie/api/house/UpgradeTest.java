package org.duijie.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duijie.api.reading.Reading;
import org.duijie.api.trace.Tracing;
import org.duijie.domain.RecordId;
import org.duijie.domain.RecordKind;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.catalogue.IndexFindings;
import org.duijie.exchange.catalogue.Stored;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.OneTimeLink;
import org.duijie.exchange.recommendation.Remembered;
import org.duijie.matcher.SearchQuery;
import org.duijie.proof.log.AuditVerifier;
import org.duijie.proof.log.Checkpoint;
import org.duijie.proof.log.Verdict;
import org.duijie.proof.log.VerifierKey;
import org.duijie.store.jdbc.JdbcHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Today's program on a data folder that the program of an earlier issue filled and left; its README says how.
class UpgradeTest {
    /// The day after the folder was left, so that what was to last a week still does.
    private static final Clock THE_NEXT_DAY = Clock.fixed(Instant.parse("2026-11-28T22:00:00Z"), ZoneOffset.UTC);

    /// All but the one draft.
    private static final long SEARCHABLE = 130;
    private static final String TITLE = "低温轴承漏油";

    @TempDir
    private Path folder;

    private final Properties told = new Properties();
    private Optional<House> opened = Optional.empty();

    private static InputStream resource(String name) {
        return Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("upgrade/" + name), name);
    }

    @BeforeEach
    void open() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(resource("v7.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.copy(zip, file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        try (Reader reader = new InputStreamReader(resource("v7.properties"), StandardCharsets.UTF_8)) {
            told.load(reader);
        }
        opened = Optional.of(House.open(folder, Optional.empty(), Optional.empty(), Tracing.off(), THE_NEXT_DAY));
        house().follower().catchUp();
    }

    @AfterEach
    void close() {
        opened.ifPresent(House::close);
        opened = Optional.empty();
    }

    private House house() {
        return opened.orElseThrow();
    }

    private String told(String name) {
        return Objects.requireNonNull(told.getProperty(name), name);
    }

    private RecordId id(String name) {
        return RecordId.parse(told(name));
    }

    private Viewer.Member logIn(String username, String password) {
        Account account =
                house().login().check(username, password.toCharArray()).orElseThrow();
        return (Viewer.Member) house().login().viewer(account.id());
    }

    private Viewer.Member zao() {
        return logIn("zao", told("password.zao"));
    }

    private Viewer.Member logInToDemo(String username) throws IOException {
        return logIn(username, Objects.requireNonNull(demoAccounts().getProperty(username), username));
    }

    private Properties demoAccounts() throws IOException {
        Properties accounts = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("demo-accounts.properties"))) {
            accounts.load(reader);
        }
        return accounts;
    }

    private List<RecordId> found(Viewer viewer, String text) {
        SearchQuery query = new SearchQuery(RecordKind.CHALLENGE, text, Map.of(), Optional.empty(), 50);
        return house().catalogue().search(viewer, query).items().stream()
                .map(Stored::record)
                .filter(record -> record.title().original().contains(TITLE))
                .map(record -> record.id())
                .toList();
    }

    @Test
    void the_index_is_made_anew_and_says_what_the_records_say() {
        IndexFindings findings = house().follower().verify();

        assertThat(findings.records()).isEqualTo(SEARCHABLE);
        assertThat(findings.isEqual()).as(findings.toString()).isTrue();
    }

    @Test
    void searches_find_each_challenge_for_those_who_may_see_it_and_nobody_else() throws IOException {
        Viewer.Member stranger = logInToDemo("enterprise");

        assertThat(found(Viewer.ANONYMOUS, TITLE)).containsExactly(id("challenge.PUBLIC"));
        assertThat(found(stranger, TITLE))
                .containsExactlyInAnyOrder(id("challenge.PUBLIC"), id("challenge.REGISTERED"));
        assertThat(found(zao(), TITLE))
                .containsExactlyInAnyOrder(
                        id("challenge.PUBLIC"),
                        id("challenge.REGISTERED"),
                        id("challenge.MEMBERS"),
                        id("challenge.INVITED"),
                        id("challenge.OWNER"));
        assertThat(found(stranger, "升级暗号")).isEmpty();
        assertThat(house().catalogue().find(stranger, id("challenge.DRAFT"))).isEmpty();
        assertThat(house().catalogue().find(zao(), id("challenge.DRAFT"))).isPresent();
    }

    @Test
    void disclosure_by_field_and_confidential_texts_are_as_they_were() throws IOException {
        assertThat(text(Viewer.ANONYMOUS, "challenge.FIELDS", "background")).isEmpty();
        assertThat(text(logInToDemo("enterprise"), "challenge.FIELDS", "background"))
                .contains("背景只给成员看。");
        assertThat(text(Viewer.ANONYMOUS, "challenge.PUBLIC", "confidential")).isEmpty();
        assertThat(text(zao(), "challenge.PUBLIC", "confidential")).contains("暗语 升级暗号1");
    }

    private Optional<String> text(Viewer viewer, String challenge, String field) {
        Stored stored = house().catalogue().require(viewer, id(challenge));
        return Reading.of(stored.record(), viewer).text(field);
    }

    @Test
    void everybody_logs_in_and_what_was_given_out_still_opens() throws IOException {
        Set<String> names = demoAccounts().stringPropertyNames();
        assertThat(names).hasSize(7);
        for (String name : names) {
            assertThat(logInToDemo(name).verified()).isTrue();
        }
        assertThat(house().login().check("zao", "another password".toCharArray()))
                .isEmpty();

        assertThat(house().sessions().renew(told("refresh.zaoer"))).isPresent();
        assertThat(house().sessions().renew(told("refresh.zaoer"))).as("once").isEmpty();
        assertThat(house().keys().known(told("key.zao"))).isPresent();
        assertThat(house().invitations().link(OneTimeLink.Purpose.INVITATION, told("invitation")))
                .isPresent();
        assertThat(house().signatories().of(zao())).hasSize(1);
        assertThat(house().members().of(zao())).hasSize(2);
    }

    @Test
    void what_somebody_dismissed_stays_dismissed() throws IOException {
        Viewer.Member researcher = logInToDemo("researcher");

        assertThat(house().recommendations().dismissed(researcher, id("profile")))
                .extracting(Remembered::challenge)
                .containsExactly(id("dismissed"));
    }

    @Test
    void the_audit_log_goes_on_under_its_first_key() throws IOException {
        Checkpoint kept =
                Checkpoint.parse(new String(resource("v7.checkpoint").readAllBytes(), StandardCharsets.UTF_8));
        VerifierKey key = VerifierKey.parse(
                Files.readString(folder.resolve("audit-" + kept.key().value() + ".pub"))
                        .strip());
        house().sessions().open(zao().user(), "a browser");
        close();

        ByteArrayOutputStream export = new ByteArrayOutputStream();
        try (JdbcHouse store = JdbcHouse.open(folder, Optional.empty(), THE_NEXT_DAY)) {
            store.auditLog().advance();
            store.auditLog().export(export);
        }
        assertThat(AuditVerifier.trusting(key).since(kept).verify(new ByteArrayInputStream(export.toByteArray())))
                .isInstanceOfSatisfying(
                        Verdict.Valid.class, valid -> assertThat(valid.size()).isGreaterThan(kept.size()));
    }
}
