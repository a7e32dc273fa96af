package org.duijie.store.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.duijie.exchange.mail.Letter;
import org.duijie.exchange.mail.MailAddress;
import org.duijie.exchange.mail.MailUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters, taken by a real mail server.
class SmtpPostmanTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);

    private static final MailAddress ZHAO = MailAddress.find("zhao@thu.edu.cn").orElseThrow();
    private static final Letter LETTER = new Letter("确认认领 Confirm your claim", "请打开 https://duijie.example/x\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SmtpPostman postman(String user, String password) {
        return new SmtpPostman(
                new SmtpAddress(
                        "smtp://127.0.0.1:" + server.getSmtp().getPort(), user, password, "duijie@duijie.example"),
                CLOCK);
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        postman("", "").send(ZHAO, LETTER);

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getAllRecipients()).extracting(String::valueOf).containsExactly("zhao@thu.edu.cn");
        assertThat(received.getFrom()).extracting(String::valueOf).containsExactly("duijie@duijie.example");
        assertThat(received.getSubject()).isEqualTo("确认认领 Confirm your claim");
        assertThat(received.getSentDate()).isEqualTo(CLOCK.instant());
        assertThat(String.valueOf(received.getContent()).strip()).isEqualTo("请打开 https://duijie.example/x");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_server_that_wants_a_password_gets_it() {
        server.setUser("duijie@duijie.example", "duijie", "right");

        postman("duijie", "right").send(ZHAO, LETTER);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_named_and_the_mailbox_is_not() {
        SmtpPostman postman = postman("", "");
        server.stop();

        assertThatThrownBy(() -> postman.send(ZHAO, LETTER))
                .isInstanceOf(MailUnavailable.class)
                .hasMessageContaining("smtp://127.0.0.1:")
                .hasNoCause()
                .message()
                .doesNotContain("zhao");
    }

    @Test
    void a_wrong_password_is_not_told_apart_by_what_it_says() {
        server.setUser("duijie@duijie.example", "duijie", "right");
        server.getUserManager().setAuthRequired(true);

        assertThatThrownBy(() -> postman("duijie", "wrong").send(ZHAO, LETTER))
                .isInstanceOf(MailUnavailable.class)
                .message()
                .doesNotContain("wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhao@thu.edu.cn\r\nBcc: all@thu.edu.cn",
                "zhao@thu.edu.cn, li@thu.edu.cn",
                "赵 <zhao@thu.edu.cn>",
                "zhao@localhost",
                "\"a b\"@thu.edu.cn",
                "@thu.edu.cn",
                ""
            })
    void what_could_become_a_header_or_several_mailboxes_is_no_address(String text) {
        assertThat(MailAddress.find(text)).isEmpty();
    }

    @Test
    void a_subject_of_two_lines_is_no_letter() {
        assertThatThrownBy(() -> new Letter("a\r\nBcc: all@thu.edu.cn", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://mail.example:25", "smtp://mail.example", "smtp://a:b@mail.example:25"})
    void a_setting_that_names_no_mail_server_says_what_one_looks_like(String server) {
        assertThatThrownBy(() -> new SmtpAddress(server, "", "", "duijie@duijie.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smtps://HOST:PORT");
    }
}
