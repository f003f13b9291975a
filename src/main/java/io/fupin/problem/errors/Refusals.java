package io.fupin.problem.errors;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.fupin.form.FieldError;
import io.fupin.problem.KnownFailure;
import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a controller throws into words: a problem for the API, a page or a line on the page for a browser. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Problems problems;
    private final ObjectProvider<KnownFailure> known;

    Refusals(Problems problems, ObjectProvider<KnownFailure> known) {
        this.problems = problems;
        this.known = known;
    }

    @ExceptionHandler(Problem.class)
    Object refused(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return answer(problem, request, response);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return answer(Problem.invalid(path(mapping), "这一项的格式不对。"), request, response);
        }
        return answer(Problem.unreadable("提交的内容不是合法的 JSON，请检查格式后重试。"), request, response);
    }

    @ExceptionHandler(MethodArgumentNotValidException.class)
    Object invalid(MethodArgumentNotValidException failure, HttpServletRequest request, HttpServletResponse response) {
        List<FieldError> errors = failure.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), error.getDefaultMessage())).toList();
        return answer(Problem.invalid(errors), request, response);
    }

    @ExceptionHandler
    Object wrongArgument(MethodArgumentTypeMismatchException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(Problem.unreadable("参数 " + failure.getName() + " 的写法不对。"), request, response);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(Problem.unreadable("缺少参数 " + failure.getParameterName() + "。"), request, response);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestPartException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(Problem.unreadable("缺少文件 " + failure.getRequestPartName() + "。"), request, response);
    }

    @ExceptionHandler
    Object missing(MissingRequestHeaderException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(Problem.unreadable("缺少请求头 " + failure.getHeaderName() + "。"), request, response);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(Problem.invalid("file", "文件太大：照片和扫描件不超过 10 MB，导入的表格不超过 40 MB。"), request, response);
    }

    @ExceptionHandler
    Object noUpload(MultipartException failure, HttpServletRequest request, HttpServletResponse response) {
        return answer(Problem.unreadable("请以表单上传文件（multipart/form-data）。"), request, response);
    }

    /** Left to Spring Security's own filter, which knows whether somebody is signed in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException refusal) {
        throw refusal;
    }

    @ExceptionHandler
    Object unsent(IOException failure, HttpServletRequest request, HttpServletResponse response) {
        if (!DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return other(failure, request, response);
        }
        // the browser is gone: there is nobody to answer
        log.debug("client gone: {}", failure.getMessage());
        // empty, that is answered
        return new ModelAndView();
    }

    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Optional<Problem> named = known.stream().map(module -> module.problem(failure)).flatMap(Optional::stream).findFirst();
        if (named.isPresent()) {
            return answer(named.get(), request, response);
        }
        if (failure instanceof ErrorResponse spring && spring.getStatusCode().is4xxClientError()) {
            spring.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answer(FailureWords.of(HttpStatus.valueOf(spring.getStatusCode().value())), request, response);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(FailureWords.of(HttpStatus.INTERNAL_SERVER_ERROR), request, response);
    }

    private Object answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return Problems.wantsJson(request) ? problems.answer(problem) : RefusalPage.of(problem, request, response);
    }

    /** Jackson's way to the place, written as in the form: {@code members[1].idNumber}. */
    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
