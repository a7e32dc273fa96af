package org.duijie.api.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.json.JsonMapper;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.duijie.api.words.Tongue;

/// Gives every connection a clock for its requests (慢速请求): the server's own idle time-outs start again with each byte,
/// so that a client which sends one a minute would hold a connection for ever.
@Singleton
final class RequestDeadlines implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Duration limit;
    private final Provider<Problems> problems;
    private final JsonMapper json;

    RequestDeadlines(ServerSettings settings, Provider<Problems> problems, JsonMapper json) {
        this.limit = Duration.ofSeconds(settings.limits().requestSeconds());
        this.problems = problems;
        this.json = json;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Listening());
        return event.getBean();
    }

    private final class Listening implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connected(channel.pipeline()) : this;
        }
    }

    private final class Connected implements NettyServerCustomizer {
        private final ChannelPipeline pipeline;

        Connected(ChannelPipeline pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        public void onStreamPipelineBuilt() {
            pipeline.addAfter(
                    ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                    "request-deadline",
                    new RequestDeadline(limit, RequestDeadlines.this::tooSlow));
        }
    }

    /// The answer to a request that did not arrive in time, in the language that it asks for.
    private FullHttpResponse tooSlow(String accepted) {
        RequestProblem problem = RequestProblem.of(HttpStatus.REQUEST_TIMEOUT, "request.slow", limit.toSeconds());
        try {
            byte[] body = json.writeValueAsBytes(problems.get().body(Tongue.accepted(accepted), problem));
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT, Unpooled.wrappedBuffer(body));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, Problems.JSON)
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                    .set(RequestIds.HEADER, UUID.randomUUID().toString());
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
