package io.fupin.openapi.describe;

import io.fupin.openapi.describe.Operations.Described;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds to what the controllers show: words, examples, who must be signed in, and how each call may be refused. */
final class ApiDescription {

    private static final String SIGNED_IN = "token";
    private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("sessions", "登录"), Map.entry("regions", "区划"),
            Map.entry("evidence", "佐证"), Map.entry("cases", "案件"), Map.entry("tasks", "事项"), Map.entry("consultations", "事项"),
            Map.entry("meetings", "民主评议"), Map.entry("rosters", "民主评议"), Map.entry("notices", "公示公告"), Map.entry("objections", "异议"),
            Map.entry("rounds", "识别轮次"), Map.entry("matches", "部门比对"), Map.entry("doubts", "比对疑点"), Map.entry("households", "户册"), Map.entry("exits", "退出"), Map.entry("monitored-households", "防返贫监测"), Map.entry("insight", "瓶颈"), Map.entry("messages", "消息"), Map.entry("demo", "演示"));

    private final Operations words;

    ApiDescription(Operations words) {
        this.words = words;
    }

    void describe(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        components.addSecuritySchemes(SIGNED_IN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                .description("`POST /api/v1/sessions` 给出的令牌，12 小时有效"));
        Problems.addTo(components);
        components.addParameters("XPost", new Parameter().in("header").name("X-Post").required(false).schema(Problems.text())
                .description("有几个岗位的人以哪一个办理：`ROLE[.UNIT]@REGION`").example("VILLAGE_COMMITTEE@220281103213"));
        components.addParameters("IdempotencyKey", new Parameter().in("header").name("Idempotency-Key").required(false)
                .schema(Problems.text()).description("1 到 200 个可见的英文字符；断线重发时用同一个")
                .example("6c7e5d0a-4d52-4a43-9f39-0f6f8f4b2016"));
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> describe(method, path, operation)));
    }

    private void describe(HttpMethod method, String path, Operation operation) {
        operation.setOperationId(id(method, path));
        operation.setTags(List.of(tag(path)));
        Described described = words.of(method.name(), path);
        if (described != null) {
            operation.setSummary(described.summary());
            operation.setDescription(described.description());
            answers(operation, described);
            explain(operation, described);
        }
        boolean signedIn = path.startsWith("/api/") && !(method == HttpMethod.POST && path.equals("/api/v1/sessions"));
        operation.setSecurity(signedIn ? List.of(new SecurityRequirement().addList(SIGNED_IN)) : List.of());
        if (signedIn) {
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/XPost"));
            if (method == HttpMethod.POST) {
                operation.addParametersItem(new Parameter().$ref("#/components/parameters/IdempotencyKey"));
                operation.getResponses().values().stream().filter(answer -> answer.get$ref() == null).forEach(answer ->
                        answer.addHeaderObject("Idempotent-Replayed", new Header().schema(Problems.text()).description("`true`：第一次的结果，这一次没有再办")));
            }
        }
        refusals(method, path, operation, signedIn);
    }

    /** What the code does not show: made under an address of its own, or no JSON. */
    private static void answers(Operation operation, Described described) {
        if (described.status() != null && operation.getResponses().containsKey("200")) {
            operation.getResponses().addApiResponse(described.status(), operation.getResponses().remove("200"));
        }
        if (described.type() != null) {
            operation.getResponses().values().forEach(answer -> answer.setContent(new Content().addMediaType(described.type(),
                    new MediaType().schema(new BinarySchema()))));
        }
    }

    private static void explain(Operation operation, Described described) {
        if (described.parameters() != null && operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> described.parameters().containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setDescription(described.parameters().get(parameter.getName())));
        }
        if (described.request() != null && operation.getRequestBody() != null) {
            example(operation.getRequestBody().getContent(), described.request());
        }
        if (described.answer() != null) {
            operation.getResponses().forEach((status, answer) -> example(answer.getContent(), described.answer()));
        }
    }

    private static void example(Content content, Object example) {
        if (content != null) {
            for (MediaType type : content.values()) {
                type.setExample(example);
            }
        }
    }

    private static void refusals(HttpMethod method, String path, Operation operation, boolean signedIn) {
        boolean changes = method != HttpMethod.GET;
        List<String> refusals = new ArrayList<>(List.of("400"));
        if (signedIn || path.equals("/api/v1/sessions")) {
            refusals.add("401");
        }
        if (signedIn) {
            refusals.add("403");
        }
        if (path.contains("{")) {
            refusals.add("404");
        }
        if (changes && !path.endsWith("/sessions")) {
            refusals.add("409");
            refusals.add("422");
        }
        if (path.startsWith("/public/") || path.endsWith("/sessions") && !signedIn) {
            refusals.add("429");
        }
        ApiResponses all = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach((status, answer) -> {
            if (answer.getDescription() == null || answer.getDescription().matches("[A-Za-z ]+")) {
                answer.setDescription(status.equals("201") ? "已建立" : status.equals("204") ? "已办，没有内容" : "成功");
            }
            all.addApiResponse(status, answer);
        });
        refusals.forEach(status -> all.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + Problems.name(status))));
        operation.setResponses(all);
    }

    private static String tag(String path) {
        String[] parts = path.split("/");
        return path.startsWith("/public") ? "群众（不用登录）" : TAGS.getOrDefault(parts[3], parts[3]);
    }

    /** {@code GET /api/v1/cases/{caseNumber}/diagram} is {@code getCasesCaseNumberDiagram}. */
    private static String id(HttpMethod method, String path) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase());
        for (String part : path.replaceFirst("^/api/v1", "").split("[/{}.-]+")) {
            id.append(part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return id.toString();
    }
}
