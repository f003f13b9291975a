package io.fupin.casework.readmodel;

import io.fupin.account.Post;
import io.fupin.casework.CaseFile;
import io.fupin.engine.ProcedureModel.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an open work item repeats of its case, its step and its engine task, so that lists need no join. */
record ItemLine(String caseNumber, String process, String step, String stepName, String phase, String subject, String post, String village,
                String township, String county, int redFlags) {

    static ItemLine expected(CaseFile file, int redFlags, Step step, String group) {
        return new ItemLine(file.caseNumber(), file.process(), step.id(), step.name(), step.phase(), file.subject(), group,
                file.village().value(), file.village().township().value(), file.village().county().value(), redFlags);
    }

    static ItemLine kept(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new ItemLine(row.getString("case_number"), row.getString("process"), row.getString("step"), row.getString("step_name"),
                row.getString("phase"), row.getString("subject"), row.getString("role") + (unit == null ? "" : "." + unit) + "@"
                + row.getString("region"), row.getString("village"), row.getString("township"), row.getString("county"), row.getInt("red_flags"));
    }

    Post routedTo() {
        return Post.parse(post);
    }

    /** In words, what this line says otherwise than it should; empty when it says the same. */
    List<String> otherwiseThan(ItemLine expected) {
        List<String> words = new ArrayList<>();
        compare("案件", caseNumber, expected.caseNumber, words);
        compare("流程", process, expected.process, words);
        compare("环节", step + " " + stepName, expected.step + " " + expected.stepName, words);
        compare("阶段", phase, expected.phase, words);
        compare("户主", subject, expected.subject, words);
        compare("承办岗位", post, expected.post, words);
        compare("所在地", village + " " + township + " " + county, expected.village + " " + expected.township + " " + expected.county, words);
        compare("提示数", redFlags, expected.redFlags, words);
        return words;
    }

    private static void compare(String name, Object kept, Object expected, List<String> words) {
        if (!Objects.equals(kept, expected)) {
            words.add("%s是“%s”，应为“%s”".formatted(name, kept, expected));
        }
    }
}
