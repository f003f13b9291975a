package io.fupin.openapi.describe;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 9457 problems, each once, for all calls to refer to. */
final class Problems {

    private static final Map<String, String> NAMES = Map.of("400", "Unreadable", "401", "NotSignedIn", "403", "Forbidden", "404", "NotFound",
            "409", "AlreadyDone", "422", "Refused", "429", "TooMany");

    private Problems() {
    }

    static String name(String status) {
        return NAMES.get(status);
    }

    static Schema<String> text() {
        return new StringSchema();
    }

    static void addTo(Components components) {
        components.addSchemas("FieldError", new ObjectSchema().addProperty("field", text().example("members[1].idNumber"))
                .addProperty("message", text().example("身份证号校验码不正确")).required(List.of("field", "message")));
        components.addSchemas("Problem", new ObjectSchema().description("RFC 9457")
                .addProperty("type", text()).addProperty("title", text()).addProperty("status", new IntegerSchema()).addProperty("detail", text())
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref("#/components/schemas/FieldError")).description("422：逐项写明字段"))
                .addProperty("by", text().description("409：谁先办了")).addProperty("at", text().format("date-time").description("409：何时"))
                .required(List.of("title", "status", "detail")));
        add(components, "400", "请求写法不对", Map.of("detail", "size 须在 1 到 200 之间。"));
        add(components, "401", "没有登录，或令牌已过期", Map.of("detail", "请先登录。"));
        add(components, "403", "现在的岗位无权办理", Map.of("detail", "这一步由村“两委”办理，您的岗位只能查看。"));
        add(components, "404", "没有，或不在辖区内", Map.of("detail", "没有这件事项，或者它不在您的辖区。"));
        add(components, "409", "别人先办了", example("already done", "这件事项已由 李国军 办结。", "by", "李国军", "at", "2016-11-03T10:12:00+08:00"));
        add(components, "422", "表单不合要求，什么也没有改", example("Unprocessable Entity", "有 1 处需要改正。", "errors",
                List.of(Map.of("field", "members[1].idNumber", "message", "身份证号校验码不正确")), null, null));
        add(components, "429", "操作过于频繁，`Retry-After` 写明多少秒以后再试", Map.of("detail", "操作过于频繁，请稍后再试。"));
    }

    private static Map<String, Object> example(String title, String detail, String key, Object value, String another, Object its) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("title", title);
        example.put("detail", detail);
        example.put(key, value);
        if (another != null) {
            example.put(another, its);
        }
        return example;
    }

    private static void add(Components components, String status, String description, Map<String, Object> example) {
        Map<String, Object> whole = new LinkedHashMap<>(example);
        whole.put("status", Integer.valueOf(status));
        components.addResponses(name(status), new ApiResponse().description(description).content(new Content().addMediaType(
                "application/problem+json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")).example(whole))));
    }
}
