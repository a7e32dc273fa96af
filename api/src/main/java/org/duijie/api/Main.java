package org.duijie.api;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duijie.api.command.DuijieCommand;

/// Where the program begins.
public final class Main {
    /// Lucene greets through java.util.logging. The reference keeps the level from being collected with the logger.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /// Output is UTF-8 whatever the locale says: half of it is Chinese, and JSON is UTF-8.
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.WARNING);
        int code = DuijieCommand.commandLine()
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(arguments);
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor target) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(target), StandardCharsets.UTF_8), true);
    }
}
