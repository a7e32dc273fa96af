package org.duijie.api.rest;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.duijie.api.house.House;
import org.duijie.api.web.Visitors;
import org.duijie.domain.access.Viewer;
import org.duijie.exchange.Operators;
import org.duijie.exchange.oversight.Oversight;

/// The audit log as a stream: of any length, with the same little memory. An export that fails half-way lacks its end,
/// which every verifier notices.
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditExportController {
    private static final System.Logger LOG = System.getLogger(AuditExportController.class.getName());
    private static final int BUFFER = 64 * 1024;

    private final Oversight oversight;
    private final Visitors visitors;

    AuditExportController(House house, Visitors visitors) {
        this.oversight = house.oversight();
        this.visitors = visitors;
    }

    @Get(value = "/api/v1/audit/export", produces = MediaType.TEXT_PLAIN)
    HttpResponse<StreamedFile> exportAudit() throws IOException {
        Viewer operator = Operators.require(visitors.member());
        PipedInputStream in = new PipedInputStream(BUFFER);
        PipedOutputStream pipe = new PipedOutputStream(in);
        Thread.ofVirtual().name("audit-export").start(PropagatedContext.wrapCurrent(() -> write(operator, pipe)));
        return HttpResponse.ok(new StreamedFile(in, MediaType.TEXT_PLAIN_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"duijie-audit.txt\"");
    }

    private void write(Viewer operator, OutputStream pipe) {
        try (OutputStream out = new BufferedOutputStream(pipe, BUFFER)) {
            oversight.export(operator, out);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "An export of the audit log was broken off by its reader.");
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "An export of the audit log failed.", e);
        }
    }
}
