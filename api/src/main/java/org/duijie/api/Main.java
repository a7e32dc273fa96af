package org.duijie.api;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.duijie.api.command.DuijieCommand;
import org.duijie.api.log.Logs;

/// Where the program begins.
public final class Main {
    private Main() {}

    /// Output is UTF-8 whatever the locale says: half of it is Chinese, and JSON is UTF-8.
    public static void main(String[] arguments) {
        Logs.gather();
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
