package org.duijie.client.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.duijie.client.program.RefusedStart;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings that cannot be meant stop the start with one line, before anything is written.
class SettingsIT {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log.format=xml | log.format is text or json, not “xml”",
                "log.requests=yes | log.requests is true or false, not “yes”",
                "allow-plain-http=1 | allow-plain-http is true or false, not “1”",
                "traces.otlp=collector:4318 | traces.otlp has addresses such as",
                "traces.otlp=ftp://collector | traces.otlp has addresses such as",
                "traces.sample=many | traces.sample is a part from 0 to 1, such as 0.1, not “many”",
                "traces.sample=1.5 | traces.sample is a part from 0 to 1",
                "traces.sample=NaN | traces.sample is a part from 0 to 1",
                "trusted-proxies=proxy.example | trusted-proxies has addresses such as",
            })
    void a_setting_that_cannot_be_meant(String line, String why) throws Exception {
        RefusedStart.require(home, why, line);
    }

    /// Beside a whole set of settings for single sign-on, the one that follows.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oidc.issuer= | mean nothing without oidc.issuer",
                "oidc.issuer=sso.example | oidc.issuer has addresses such as",
                "oidc.issuer=https://[ | oidc.issuer has addresses such as",
                "oidc.issuer=https://me:secret@sso.example | oidc.issuer has addresses such as",
                "oidc.issuer=http://sso.example | oidc.issuer has to begin with https",
                "oidc.issuer=http://localhost.example | oidc.issuer has to begin with https",
                "oidc.client-id= | needs oidc.client-id and oidc.client-secret-file",
                "oidc.client-secret-file= | needs oidc.client-id and oidc.client-secret-file",
                "oidc.client-secret-file=missing.secret | of oidc.client-secret-file cannot be used",
                "oidc.client-secret-file=open.secret | chmod 600",
                "oidc.client-secret-file=empty.secret | 0 lines and one is needed",
                "public-url= | oidc.issuer needs public-url",
                "public-url=http://duijie.example | public-url has to begin with https",
            })
    void a_setting_of_single_sign_on_that_cannot_be_meant(String line, String why) throws Exception {
        secret("oidc.secret", RefusedStart.SECRET, "rw-------");
        secret("open.secret", RefusedStart.SECRET, "rw-r--r--");
        secret("empty.secret", "", "rw-------");
        RefusedStart.require(
                home,
                why,
                "public-url=https://duijie.example",
                "oidc.issuer=https://sso.example",
                "oidc.client-id=duijie",
                "oidc.client-secret-file=oidc.secret",
                line);
    }

    private void secret(String name, String text, String mode) throws Exception {
        Path file = Files.writeString(home.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
