package org.duijie.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.duijie.domain.Contact;
import org.duijie.domain.ProfileClaim;
import org.duijie.domain.RecordId;
import org.duijie.domain.Researcher;
import org.duijie.domain.access.Role;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Refusal;
import org.duijie.exchange.audit.Action;
import org.duijie.exchange.audit.Logged;
import org.duijie.exchange.identity.Account;
import org.duijie.exchange.identity.Login;
import org.duijie.exchange.mail.Letter;
import org.duijie.exchange.mail.MailAddress;
import org.duijie.exchange.mail.MailUnavailable;
import org.duijie.exchange.mail.Postman;
import org.duijie.exchange.mail.TooManyLetters;
import org.duijie.exchange.recommendation.MailedClaims;
import org.duijie.exchange.replica.RateLimits;
import org.duijie.store.Samples;
import org.duijie.store.memory.MemoryReplicas;
import org.junit.jupiter.api.Test;

/// 邮箱确认: claims that are confirmed from the profile's mailbox, on a real database.
abstract class MailedClaimsContract {
    private static final Viewer.Steward STEWARD = new Viewer.Steward("test");

    private final Clock clock = Clock.systemUTC();
    private final List<String> sent = new ArrayList<>();
    private final Postman postman = (mailbox, letter) -> sent.add(mailbox.text() + " " + letter.text());
    private final RateLimits limits = new MemoryReplicas().limits();

    abstract JdbcHouse house();

    private MailedClaims mailed() {
        return mailed(Optional.of(postman), clock);
    }

    private MailedClaims mailed(Optional<Postman> post, Clock now) {
        return new MailedClaims(
                house().catalogueStore(), house().memoryKeeper(), house().identityWork(), limits, post, now);
    }

    private Viewer.Member put(String username) {
        RecordId id = RecordId.of("account", username);
        Account account = new Account(
                id,
                username,
                "王小明",
                "",
                "hash",
                Samples.UNIVERSITY,
                Set.of(Role.RESEARCHER),
                new Account.Rights(false, true, true));
        house().identityWork().run(STEWARD, changes -> {
            changes.put(account);
            return account;
        });
        return (Viewer.Member) new Login(house().accountStore(), house().catalogueStore(), clock).viewer(id);
    }

    private static Researcher profile(String name, String email) {
        Researcher plain = Samples.researcher(name, "江城大学");
        return new Researcher(
                plain.envelope(),
                plain.name(),
                plain.claimState(),
                plain.affiliations(),
                plain.directions(),
                plain.selfIntroduction(),
                plain.papers(),
                plain.keywords(),
                plain.classes(),
                plain.services(),
                plain.links(),
                new Contact("", "", "", email));
    }

    private ProfileClaim claimed(Researcher profile, Viewer.Member member) {
        ProfileClaim claim = ProfileClaim.requested(profile.id(), member.user(), Instant.now());
        return house().identityWork().run(STEWARD, changes -> {
            if (changes.find(profile.id()).isEmpty()) {
                changes.put(profile, 0);
            }
            changes.put(claim);
            return claim;
        });
    }

    private String secretOf(Viewer.Member member, ProfileClaim claim) {
        assertThat(mailed().send(member, claim.id(), secret -> new Letter("s", secret)))
                .isEqualTo("z***@thu.edu.cn");
        return sent.getLast().substring(sent.getLast().indexOf(' ') + 1);
    }

    private ProfileClaim now(ProfileClaim claim) {
        return house().memoryKeeper().claim(claim.id()).orElseThrow();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<Logged> entries() {
        while (house().auditLog().advance() > 0) {
            // until nothing waits
        }
        return house().auditLog().before(Long.MAX_VALUE, 100).items();
    }

    @Test
    void who_reads_the_mailbox_of_the_profile_confirms_the_claim_once() {
        Viewer.Member zhao = put("zhao");
        ProfileClaim claim = claimed(profile("赵一", "zhao@thu.edu.cn"), zhao);
        assertThat(mailed().offered(zhao, claim)).hasValue("z***@thu.edu.cn");

        String secret = secretOf(zhao, claim);
        mailed().require(zhao, secret);
        assertThat(now(claim).state()).isEqualTo(ProfileClaim.State.REQUESTED);
        mailed().confirm(zhao, secret);

        assertThat(sent).singleElement().asString().startsWith("zhao@thu.edu.cn ");
        assertThat(now(claim).state()).isEqualTo(ProfileClaim.State.CONFIRMED);
        assertThat(house().catalogueStore()
                        .find(STEWARD, claim.researcher())
                        .orElseThrow()
                        .record())
                .isInstanceOfSatisfying(
                        Researcher.class,
                        person -> assertThat(person.claimState()).isEqualTo(Researcher.ClaimState.CLAIMED));
        assertThat(entries())
                .extracting(Logged::action)
                .contains(Action.LINK_MADE, Action.CLAIM_CONFIRMED, Action.LINK_ENDED);
        refused("claim-link.invalid", () -> mailed().confirm(zhao, secret));
        refused("claim.decided", () -> mailed().send(zhao, claim.id(), text -> new Letter("s", text)));
    }

    @Test
    void a_link_works_for_its_account_and_its_day_alone_and_a_newer_one_ends_it() {
        Viewer.Member zhao = put("zhao");
        Viewer.Member li = put("li");
        ProfileClaim claim = claimed(profile("赵一", "zhao@thu.edu.cn"), zhao);
        String first = secretOf(zhao, claim);
        String second = secretOf(zhao, claim);

        refused("claim-link.invalid", () -> mailed().confirm(zhao, first));
        refused("claim-link.invalid", () -> mailed().confirm(li, second));
        MailedClaims tomorrow = mailed(Optional.of(postman), Clock.offset(clock, Duration.ofHours(25)));
        refused("claim-link.invalid", () -> tomorrow.confirm(zhao, second));
        refused("claim.not-found", () -> mailed().send(li, claim.id(), text -> new Letter("s", text)));
        assertThat(now(claim).state()).isEqualTo(ProfileClaim.State.REQUESTED);
    }

    @Test
    void what_was_decided_or_changed_meanwhile_is_not_confirmed() {
        Viewer.Member zhao = put("zhao");
        Viewer.Member li = put("li");
        Researcher profile = profile("赵一", "zhao@thu.edu.cn");
        ProfileClaim claim = claimed(profile, zhao);
        String secret = secretOf(zhao, claim);

        house().identityWork().run(STEWARD, changes -> changes.put(profile("赵一", "z.other@thu.edu.cn"), 1));
        refused("claim-link.profile-changed", () -> mailed().confirm(zhao, secret));
        house().identityWork().run(STEWARD, changes -> changes.put(profile, 2));
        ProfileClaim taken = claimed(profile, li);
        decide(taken, true, li);
        refused("claim.taken", () -> mailed().confirm(zhao, secret));
        decide(claim, false, li);
        refused("claim.decided", () -> mailed().confirm(zhao, secret));
    }

    private void decide(ProfileClaim claim, boolean confirmed, Viewer.Member by) {
        house().identityWork().run(STEWARD, changes -> {
            changes.put(claim.decided(confirmed, by.user(), Instant.now()));
            return claim;
        });
    }

    @Test
    void a_mail_server_that_is_away_leaves_the_claim_and_no_link() {
        Viewer.Member zhao = put("zhao");
        ProfileClaim claim = claimed(profile("赵一", "zhao@thu.edu.cn"), zhao);
        List<String> told = new ArrayList<>();
        Postman away = (MailAddress mailbox, Letter letter) -> {
            told.add(letter.text());
            throw new MailUnavailable("away");
        };

        assertThatThrownBy(() ->
                        mailed(Optional.of(away), clock).send(zhao, claim.id(), secret -> new Letter("s", secret)))
                .isInstanceOf(MailUnavailable.class);

        refused("claim-link.invalid", () -> mailed().confirm(zhao, told.getFirst()));
        mailed().confirm(zhao, secretOf(zhao, claim));
    }

    @Test
    void without_a_mail_server_or_a_mailbox_nothing_is_offered() {
        Viewer.Member zhao = put("zhao");
        ProfileClaim claim = claimed(profile("赵一", "zhao@thu.edu.cn"), zhao);
        ProfileClaim nowhere = claimed(profile("赵二", "见单位网站"), zhao);

        MailedClaims off = mailed(Optional.empty(), clock);
        assertThat(off.offered(zhao, claim)).isEmpty();
        refused("mail.off", () -> off.send(zhao, claim.id(), text -> new Letter("s", text)));
        assertThat(mailed().offered(zhao, nowhere)).isEmpty();
        refused("claim.no-mailbox", () -> mailed().send(zhao, nowhere.id(), text -> new Letter("s", text)));
    }

    @Test
    void a_mailbox_gets_three_mails_a_day_from_whomever() {
        Researcher profile = profile("赵一", "zhao@thu.edu.cn");
        for (String name : List.of("zhao", "qian", "sun")) {
            Viewer.Member member = put(name);
            secretOf(member, claimed(profile, member));
        }
        Viewer.Member li = put("li");
        ProfileClaim fourth = claimed(profile, li);
        ProfileClaim beside = claimed(profile("赵二", "ZHAO@thu.edu.cn"), li);

        for (ProfileClaim claim : List.of(fourth, beside)) {
            assertThatThrownBy(() -> mailed().send(li, claim.id(), text -> new Letter("s", text)))
                    .isInstanceOfSatisfying(
                            TooManyLetters.class,
                            refusal -> assertThat(refusal.waiting()).isPositive());
        }
        assertThat(sent).hasSize(3);
    }

    @Test
    void the_links_of_an_erased_profile_are_erased_with_it() {
        Viewer.Member zhao = put("zhao");
        ProfileClaim claim = claimed(profile("赵一", "zhao@thu.edu.cn"), zhao);
        String secret = secretOf(zhao, claim);

        house().identityWork().run(STEWARD, changes -> changes.erase(claim.researcher()));

        refused("claim-link.invalid", () -> mailed().confirm(zhao, secret));
    }
}
