package io.fupin.openapi.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.region.RegionCode;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API begins with. Made when it is asked for first, not when the application starts. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String ABOUT = """
            贫困户识别流程的开放接口。网页上能办的事，同样的规则、同样的权限，在这里都能办。

            - 先 `POST /api/v1/sessions` 取令牌，再带 `Authorization: Bearer …` 调用；有几个岗位的，用 `X-Post` 写明以哪个岗位办理。
            - 列表按键翻页：`?after=<cursor>&size=≤200`，答 `{"items": […], "next": "<cursor>"|null}`。
            - 每个 POST 都接受 `Idempotency-Key`：同一人、24 小时内，同一键同一内容答第一次的结果；内容不同答 422。
            - 出错按 RFC 9457 回答；表单的错误在 `errors` 里逐项写明字段。别人先办了答 409，写明谁、何时。
            - 时间带时区偏移，日期 `yyyy-MM-dd`，金额为元、两位小数，区划代码 12 位，代码表的值用中文原文。
            """;

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(RegionCode.class, new StringSchema().pattern("^\\d{12}$").example("220281103213"))
                .replaceWithSchema(ObjectNode.class, new ObjectSchema())
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("扶贫识别与退出流程平台").version("v1").description(ABOUT))
                .servers(List.of(new Server().url("/").description("本机")));
    }

    @Bean
    ModelResolver schemaResolver(ObjectMapper json) {
        return new ModelResolver(json, new SchemaNames());
    }

    @Bean
    OpenApiCustomizer apiDescription() {
        return api -> new ApiDescription(Operations.read()).describe(api);
    }
}
