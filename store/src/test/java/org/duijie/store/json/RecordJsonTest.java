package org.duijie.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.duijie.domain.CatalogueRecord;
import org.duijie.domain.Challenge;
import org.duijie.domain.Disclosure;
import org.duijie.domain.Offer;
import org.duijie.domain.Patent;
import org.duijie.domain.Price;
import org.duijie.domain.Provenance;
import org.duijie.domain.RecordKind;
import org.duijie.domain.RecordState;
import org.duijie.store.RandomRecords;
import org.duijie.store.Samples;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final ObjectMapper TREES = new ObjectMapper();

    private final RecordJson json = new RecordJson();

    @Property(tries = 2000)
    void what_is_written_reads_back_as_the_same_record(@ForAll long seed, @ForAll RecordKind kind) {
        CatalogueRecord record = new RandomRecords(seed).of(kind);

        CatalogueRecord read = json.read(kind, json.write(record));

        assertThat(read).isEqualTo(record);
        assertThat(json.write(read)).isEqualTo(json.write(record));
        assertThat(json.contentHash(read)).isEqualTo(json.contentHash(record));
    }

    @Property(tries = 300)
    void every_object_has_its_keys_in_order(@ForAll long seed, @ForAll RecordKind kind) throws Exception {
        requireOrder(TREES.readTree(json.write(new RandomRecords(seed).of(kind))));
    }

    private static void requireOrder(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).isSorted();
        node.forEach(RecordJsonTest::requireOrder);
    }

    @Test
    void a_record_is_written_with_the_names_of_its_components_and_nothing_else() throws Exception {
        JsonNode pinned = TREES.readTree(RecordJsonTest.class.getResourceAsStream("achievement.json"));

        assertThat(json.write(Samples.achievement("碳纤维"))).isEqualTo(pinned.toString());
    }

    @Test
    void an_unknown_key_is_ignored() throws Exception {
        Challenge challenge = Samples.challenge("轻量化车身");
        ObjectNode tree = (ObjectNode) TREES.readTree(json.write(challenge));
        tree.put("addedTomorrow", 1);
        ((ObjectNode) tree.get("envelope")).putObject("alsoNew").put("deep", true);

        assertThat(json.read(RecordKind.CHALLENGE, tree.toString())).isEqualTo(challenge);
    }

    @Test
    void what_is_missing_is_nothing_known() {
        Challenge challenge = (Challenge) json.read(RecordKind.CHALLENGE, "{\"title\":\"轻量化车身\"}");

        assertThat(challenge.targets()).isEmpty();
        assertThat(challenge.teaser().isEmpty()).isTrue();
        assertThat(challenge.statement().problem().isEmpty()).isTrue();
        assertThat(challenge.budget()).isEqualTo(Price.UNKNOWN);
        assertThat(challenge.ipOwnership().code()).isEqualTo(Challenge.IpOwnership.UNKNOWN);
        assertThat(challenge.poster().id().isKnown()).isFalse();
        assertThat(challenge.envelope().region().code()).isEmpty();
        assertThat(challenge.bidCloses().isKnown()).isFalse();
    }

    @Test
    void an_explicit_null_is_nothing_known_as_well() {
        Challenge challenge = (Challenge)
                json.read(RecordKind.CHALLENGE, "{\"title\":\"轻量化车身\",\"teaser\":null,\"targets\":null,\"mode\":null}");

        assertThat(challenge.teaser().isEmpty()).isTrue();
        assertThat(challenge.targets()).isEmpty();
        assertThat(challenge.mode().code()).isEqualTo(Challenge.Mode.MATCH_ONLY);
    }

    @Test
    void a_missing_disclosure_is_the_closed_one() {
        Offer offer = (Offer) json.read(RecordKind.RESEARCHER, "{\"name\":\"王小明\"}");

        assertThat(offer.envelope().disclosure()).isEqualTo(Disclosure.OWNER);
        assertThat(offer.envelope().state()).isEqualTo(RecordState.DRAFT);
    }

    @Test
    void the_same_content_from_another_file_has_the_same_digest() {
        Patent patent = Samples.patent("一种碳纤维");

        assertThat(json.contentHash(Samples.from(patent, new Provenance("b.csv", "", 9, "", Samples.NOON, ""))))
                .isEqualTo(json.contentHash(patent));
    }

    @Test
    void another_state_is_another_digest() {
        Challenge challenge = Samples.challenge("轻量化车身");

        assertThat(json.contentHash(challenge.inState(RecordState.WITHDRAWN)))
                .isNotEqualTo(json.contentHash(challenge));
    }

    @Test
    void a_digest_is_the_same_in_every_process_and_release() {
        assertThat(json.contentHash(Samples.achievement("碳纤维")))
                .isEqualTo("7549cc6179602e247c84342a7b4be95ce32f066491ee9f1450ecdd655faebf2b");
    }

    @Test
    void an_unreadable_body_is_refused_without_quoting_it() {
        assertThatThrownBy(() -> json.read(RecordKind.CHALLENGE, "{\"title\":\"机密标题\",\"budget\":{\"kind\":\"机密预算\"}}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a stored CHALLENGE cannot be read by this release")
                .hasMessageContaining("budget")
                .hasMessageNotContaining("机密")
                .hasNoCause();
    }
}
