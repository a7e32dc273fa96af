package org.duijie.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.duijie.client.ApiException;
import org.duijie.client.junit.OneDemo;
import org.duijie.client.model.Match;
import org.duijie.client.model.MatchAnswer;
import org.duijie.client.model.MatchRequest;
import org.duijie.client.program.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneDemo.class)
class TextMatchIT {
    private static final String CHINESE = "焚烧炉尾部烟气温度只有165 ℃，现有脱硝催化剂会被硫酸氢铵堵塞，需要在低温下直接工作的脱硝办法。";
    private static final String ENGLISH =
            "Our ammonium probes foul within days in activated sludge; we need a sensor that keeps its calibration for months.";
    private static final String MIXED = "需要一种用于wastewater的ammonium在线监测sensor，三个月不用校准。";

    private Caller anyone;

    @BeforeEach
    void call(Server server) {
        anyone = Caller.anonymous(server);
    }

    private MatchAnswer match(String text) throws ApiException {
        return anyone.matches().match(new MatchRequest().text(text), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {CHINESE, ENGLISH, MIXED})
    void a_text_gets_ten_explained_matches_and_the_explanations_are_true(String text) throws Exception {
        MatchAnswer answer = match(text);

        Truth.require(answer);
        assertThat(answer.getMatches()).hasSize(10).allSatisfy(match -> {
            assertThat(match.getOffer().getKind()).isIn("ACHIEVEMENT", "PATENT");
            assertThat(match.getExplanation().getContributions()).isNotEmpty();
            assertThat(match.getOffer().getUnits()).isNotEmpty();
        });
        assertThat(answer.getMatches())
                .anySatisfy(match -> assertThat(match.getEvidence()).isNotEmpty());
        assertThat(answer.getChallenge()).containsEntry("text", text);
    }

    @Test
    void what_fits_is_found_in_either_language() throws Exception {
        assertThat(match(CHINESE).getMatches().getFirst().getOffer().getTitle()).contains("脱硝");
        assertThat(match(ENGLISH).getMatches().stream()
                        .map(match -> match.getOffer().getTitle().toLowerCase(Locale.ROOT)))
                .anySatisfy(title -> assertThat(title).contains("ammonium"));
    }

    @Test
    void the_same_text_gets_the_same_answer() throws Exception {
        MatchAnswer first = match(CHINESE);
        MatchAnswer second = match(CHINESE);

        assertThat(second.getMatches()).isEqualTo(first.getMatches());
    }

    @Test
    void reasons_are_in_the_language_that_the_caller_reads() throws Exception {
        MatchRequest request = new MatchRequest().text(CHINESE);

        assertThat(reasons(anyone.matches().match(request, null)))
                .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        assertThat(reasons(anyone.speaking("en").matches().match(request, null)))
                .allSatisfy(text -> assertThat(text.replaceAll("[“‘\"].*?[”’\"]", ""))
                        .as(text)
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    private static List<String> reasons(MatchAnswer answer) {
        return answer.getMatches().stream()
                .flatMap(match -> match.getExplanation().getContributions().stream())
                .map(contribution -> contribution.getReason().getText())
                .toList();
    }

    @Test
    void researchers_are_a_list_of_their_own() throws Exception {
        MatchAnswer people = anyone.matches()
                .match(
                        new MatchRequest()
                                .text(CHINESE)
                                .addKindsItem("researchers")
                                .limit(5),
                        null);

        Truth.require(people);
        assertThat(people.getMatches())
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.getOffer().getKind()).isEqualTo("RESEARCHER"));
    }

    @Test
    void a_longer_list_begins_with_the_shorter_one() throws Exception {
        List<Match> three = anyone.matches()
                .match(new MatchRequest().text(CHINESE).limit(3), null)
                .getMatches();
        List<Match> fifty = anyone.matches()
                .match(new MatchRequest().text(CHINESE).limit(50), null)
                .getMatches();

        assertThat(three).hasSize(3);
        assertThat(fifty).hasSize(50);
        assertThat(fifty.subList(0, 3)).isEqualTo(three);
    }

    @Test
    void a_challenge_can_be_named_by_its_id_instead() throws Exception {
        String id = anyone.allChallenges().getFirst().getId();

        MatchAnswer named = anyone.matches().match(new MatchRequest().id(id), null);
        assertThat(named.getMatches())
                .isEqualTo(anyone.matches().matchChallenge(id, null, null, null).getMatches());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "膜",
                "LED",
                "x",
                "？",
                "1",
                "😀😀😀 膜分离 🤖",
                "👩‍🔬👨‍👩‍👧‍👦",
                "\u202e反转\u202c 文本",
                "مطلوب حل لتنقية المياه",
                "דרוש פתרון",
                "<script>alert(1)</script><b onmouseover=alert(2)>脱硝</b>",
                "&lt;img src=x&gt;",
                "a\u0000b",
                "\t\r\n脱硝\r\n",
                "ﬀﬁﬂ ㎏ ①",
                "e\u0301\u0301\u0301\u0301",
                "${jndi:ldap://x}",
                "#{7*7} {{7*7}} {0}",
                "' or 1=1 --"
            })
    void an_odd_text_gets_a_defined_answer(String text) throws Exception {
        MatchAnswer answer = match(text);

        Truth.require(answer);
        assertThat(answer.getMatches()).hasSizeLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t　", "\u200b\u200b", "\u0000"})
    void a_text_that_says_nothing_is_refused(String text) throws Exception {
        Refused.by(() -> match(text)).with(400, "text.empty");
    }

    @Test
    void a_request_with_neither_text_nor_id_is_refused() throws Exception {
        Refused.by(() -> anyone.matches().match(new MatchRequest(), null)).with(400, "text.empty");
    }

    @Test
    void a_request_with_both_text_and_id_is_refused() throws Exception {
        String id = anyone.allChallenges().getFirst().getId();

        Refused.by(() -> anyone.matches().match(new MatchRequest().text(CHINESE).id(id), null))
                .with(400, "text.or-id");
    }

    @Test
    void a_text_of_twenty_thousand_characters_is_matched_and_a_longer_one_refused() throws Exception {
        Truth.require(match("膜法水处理除硅。".repeat(2_500)));
        Refused refused = Refused.by(() -> match("膜".repeat(100_000))).with(400, "text.too-long");
        assertThat(refused.problem().getTitle()).contains("100,000").contains("20,000");
    }

    @Test
    void a_body_of_several_megabytes_is_refused_as_too_large() throws Exception {
        HttpResponse<String> answer = post("{\"text\":\"" + "膜".repeat(1_500_000) + "\"}", "application/json");

        Refused.from(answer).with(413, "body.too-large");
    }

    @Test
    void halves_of_characters_are_no_obstacle() throws Exception {
        HttpResponse<String> answer = post("{\"text\":\"脱硝\\ud800催化剂\\udc00 需要\\udfff\\ud83d低温\"}", "application/json");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Truth.require(JsonMapper.builder().build().readValue(answer.body(), MatchAnswer.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "42",
                "null",
                "{\"text\":{}}",
                "{\"text\":\"膜\",\"limit\":\"ten\"}",
                "{\"text\":\"膜\",\"kinds\":\"patents\"}",
                "{\"text\":\"\\u12\"}",
                "not json"
            })
    void a_body_that_is_not_a_request_is_refused(String body) throws Exception {
        Refused refused = Refused.from(post(body, "application/json"));

        assertThat(refused.status()).as(body).isEqualTo(400);
    }

    @Test
    void a_broken_byte_sequence_is_refused_or_read_and_never_an_error() throws Exception {
        byte[] body = "{\"text\":\"膜....\"}".getBytes(StandardCharsets.UTF_8);
        body[14] = (byte) 0xC3;
        body[15] = (byte) 0x28;

        assertThat(anyone.send("POST", "/api/v1/matches", "application/json", body)
                        .statusCode())
                .isIn(200, 400);
    }

    @Test
    void another_media_type_is_refused() throws Exception {
        Refused.from(post("text=脱硝", "application/x-www-form-urlencoded")).with(415, "media.unsupported");
        Refused.from(post("脱硝", "text/plain")).with(415, "media.unsupported");
    }

    private HttpResponse<String> post(String body, String type) throws Exception {
        return anyone.send("POST", "/api/v1/matches", type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_unknown_kind_or_an_impossible_limit_is_refused_with_its_value() throws Exception {
        Refused kind = Refused.by(() ->
                        anyone.matches().match(new MatchRequest().text(CHINESE).addKindsItem("unicorns"), null))
                .with(400, "kind.unknown");
        assertThat(kind.problem().getTitle()).contains("unicorns");
        for (int limit : new int[] {0, -5, 51}) {
            Refused.by(() -> anyone.matches()
                            .match(new MatchRequest().text(CHINESE).limit(limit), null))
                    .with(400, "limit.range");
        }
    }

    @Test
    void an_unknown_method_on_matches_is_refused_with_the_one_that_works() throws Exception {
        HttpResponse<String> answer = anyone.send("PUT", "/api/v1/matches", "application/json", new byte[0]);

        Refused.from(answer).with(405, "method.not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("POST");
    }
}
