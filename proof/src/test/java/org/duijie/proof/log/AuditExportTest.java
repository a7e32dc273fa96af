package org.duijie.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AuditExportTest {
    private final SampleLog log = SampleLog.sample();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void what_was_tampered_with_in_the_store_is_not_exported() throws IOException {
        AuditExport export = AuditExport.to(out, log.firstKey());
        export.entry(log.entryAt(0));
        export.entry(log.entryAt(1));
        export.entry(new Entry(2, log.entryAt(2).time(), new byte[] {1}));

        assertThatThrownBy(() -> export.note(log.checkpoints().getFirst()))
                .isInstanceOfSatisfying(Broken.class, broken -> {
                    assertThat(broken.fault()).isEqualTo(Fault.ROOT);
                    assertThat(broken.sequence()).isZero();
                    assertThat(broken).hasMessage("of entries 0 to 2 at least one is not what was signed");
                });
        assertThat(out.toString(StandardCharsets.US_ASCII)).doesNotContain("checkpoint");
    }

    @Test
    void an_end_needs_a_checkpoint_over_every_entry_and_the_key_that_signs_now() throws IOException {
        AuditExport export = AuditExport.to(out, log.firstKey());
        assertThatThrownBy(() -> export.end(log.first, SampleLog.START))
                .isInstanceOf(Broken.class)
                .hasMessage("there is no checkpoint before the end");
        export.entry(log.entryAt(0));
        assertThatThrownBy(() -> export.end(log.first, SampleLog.START))
                .isInstanceOf(Broken.class)
                .hasMessage("the end stands before the checkpoint over entries 0 to 0");
        assertThatThrownBy(() -> export.end(log.currentKey(), SampleLog.START))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("the end is not signed by key " + log.first.id());
        assertThatThrownBy(() -> export.entry(log.entryAt(0)))
                .isInstanceOf(Broken.class)
                .hasMessage("entry 0 stands where entry 1 should");
    }
}
