package io.fupin.casework.desk;

import io.fupin.casework.CaseProcedure;
import io.fupin.casework.UserTaskHandler;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the handler of a step and the owner of a procedure; both are looked up when first needed, since they use the desk. */
@Component
class Handlers {

    private final ObjectProvider<UserTaskHandler<?>> handlers;
    private final ObjectProvider<CaseProcedure> procedures;
    private volatile Map<String, UserTaskHandler<?>> byTask;
    private volatile Map<String, CaseProcedure> byProcess;

    Handlers(ObjectProvider<UserTaskHandler<?>> handlers, ObjectProvider<CaseProcedure> procedures) {
        this.handlers = handlers;
        this.procedures = procedures;
    }

    UserTaskHandler<?> of(String process, String step) {
        if (byTask == null) {
            byTask = handlers.stream().collect(Collectors.toMap(UserTaskHandler::taskKey, Function.identity()));
        }
        UserTaskHandler<?> handler = byTask.get(process + "." + step);
        if (handler == null) {
            throw new IllegalStateException("环节 " + process + "." + step + " 没有办理程序");
        }
        return handler;
    }

    CaseProcedure owner(String process) {
        if (byProcess == null) {
            List<CaseProcedure> all = procedures.stream().toList();
            byProcess = all.stream().collect(Collectors.toMap(CaseProcedure::process, Function.identity()));
        }
        CaseProcedure owner = byProcess.get(process);
        if (owner == null) {
            throw new IllegalStateException("流程 " + process + " 没有主管模块");
        }
        return owner;
    }
}
