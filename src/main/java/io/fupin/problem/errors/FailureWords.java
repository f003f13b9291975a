package io.fupin.problem.errors;

import io.fupin.problem.Problem;
import org.springframework.http.HttpStatus;

/** What to say when only a status is known. */
final class FailureWords {

    private FailureWords() {
    }

    static Problem of(HttpStatus status) {
        return Problem.of(status, switch (status) {
            case UNAUTHORIZED -> "请先登录。";
            case FORBIDDEN -> "您当前的岗位无权进行这项操作。";
            case NOT_FOUND -> "没有这个页面或事项，也可能不在您的辖区内。请检查地址，或从首页重新进入。";
            case METHOD_NOT_ALLOWED -> "这个地址不支持这种操作。";
            case NOT_ACCEPTABLE -> "给不出所要的格式。";
            case UNSUPPORTED_MEDIA_TYPE -> "不支持这种内容格式。";
            case PAYLOAD_TOO_LARGE -> "提交的内容太大。";
            case TOO_MANY_REQUESTS -> "操作过于频繁，请稍后再试。";
            default -> status.is4xxClientError()
                    ? "请求不完整或写法不对，请返回检查。"
                    : "系统出错，这次操作没有生效。请稍后重试；仍不成功请联系系统管理员。";
        });
    }
}
