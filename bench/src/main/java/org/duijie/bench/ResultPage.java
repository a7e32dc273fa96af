package org.duijie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.duijie.client.program.Program;

/// A page of `docs/results` in the making.
public final class ResultPage {
    private final StringBuilder text = new StringBuilder();

    /// An empty page.
    ///
    /// @param command what writes this page again
    public ResultPage(String title, String command) {
        text.append("# ").append(title).append("\n\n");
        paragraph("Written by `%s`; not to be edited by hand.".formatted(command));
        bullets(
                "date: " + LocalDate.now(java.time.ZoneOffset.UTC),
                "commit: " + Checkout.here(),
                "machine: " + Machine.here());
    }

    public ResultPage heading(String words) {
        text.append("## ").append(words).append("\n\n");
        return this;
    }

    public ResultPage subheading(String words) {
        text.append("### ").append(words).append("\n\n");
        return this;
    }

    public ResultPage paragraph(String words) {
        text.append(words).append("\n\n");
        return this;
    }

    public ResultPage bullets(String... lines) {
        for (String line : lines) {
            text.append("- ").append(line).append('\n');
        }
        text.append('\n');
        return this;
    }

    public ResultPage table(List<String> headings, List<List<String>> rows) {
        row(headings);
        row(Collections.nCopies(headings.size(), "---"));
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /// Puts the page in its place and tells where that is.
    public Path write(String name) throws IOException {
        Path file = Program.checkout().resolve("docs/results").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text.toString().stripTrailing() + "\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
