package org.duijie.api.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The clock of one connection. It runs from the first byte of a request (of the first one, from the connection on) to
/// its last; then the request is refused, and the connection closed.
///
/// It stands behind the decoder, which passes on what it could read. A reading after which nothing was passed on was a
/// piece of a head.
final class RequestDeadline extends ChannelDuplexHandler {
    private final Duration limit;
    private final Function<String, FullHttpResponse> refusal;

    private @Nullable Future<?> clock;
    private String accepted = "";
    private boolean begun;
    private boolean passedOn;
    private boolean inBody;
    private int unanswered;

    /// A clock that has not started.
    ///
    /// @param refusal the answer to a slow request, by its Accept-Language
    RequestDeadline(Duration limit, Function<String, FullHttpResponse> refusal) {
        this.limit = limit;
        this.refusal = refusal;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        start(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        passedOn = true;
        if (message instanceof HttpRequest request) {
            start(context);
            begun = true;
            inBody = true;
            unanswered++;
            accepted = request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE, "");
        }
        if (message instanceof LastHttpContent) {
            stop();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!passedOn) {
            begun = true;
            start(context);
        }
        passedOn = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            unanswered--;
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    private void start(ChannelHandlerContext context) {
        if (clock == null) {
            clock = context.executor().schedule(() -> end(context), limit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stop() {
        if (clock != null) {
            clock.cancel(false);
            clock = null;
        }
        begun = false;
        inBody = false;
    }

    /// A refusal goes out only where it cannot be taken for the answer to another request.
    private void end(ChannelHandlerContext context) {
        boolean next = unanswered == (inBody ? 1 : 0);
        ChannelFuture last =
                begun && next ? context.writeAndFlush(refusal.apply(accepted)) : context.newSucceededFuture();
        last.addListener(ChannelFutureListener.CLOSE);
    }
}
