package io.fupin.exposure;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the server says by itself, about a request that never reached the application: an address it cannot read, for example. */
public final class LastWords extends ErrorReportValve {

    private static final String PAGE = """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title></head><body><h1>%s</h1><p>%s</p></body></html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String title = status < 500 ? "请求读不懂" : "系统出错";
        String detail = status < 500 ? "地址或内容的写法不对，请检查后重试，或从首页重新进入。" : "这次操作没有生效，请稍后重试。";
        boolean api = request.getRequestURI() != null && request.getRequestURI().startsWith("/api/");
        try {
            response.setContentType(api ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(api ? "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"errors\":[]}"
                        .formatted(title, status, detail) : PAGE.formatted(title, title, detail));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("client gone", e);
        }
    }
}
