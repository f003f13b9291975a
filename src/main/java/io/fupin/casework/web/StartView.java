package io.fupin.casework.web;

import io.fupin.casework.CaseSheet;
import io.fupin.web.FormPart;
import java.util.List;

/**
 * Starting a case ({@code casework/start.html}).
 *
 * @param process     household-identification
 * @param processName 贫困户识别申请
 * @param word        on the button: 申请, 部署, 委托
 * @param place       漂河镇青背村
 * @param round       name of the round the case will belong to; null where the procedure has none
 * @param warnings    said above the form: no round is open, the briefing of the round is missing
 * @param refused     a refusal that belongs to no field; null for none
 * @param finding     number of what the case rests on; null for none
 * @param draft       under which a half-filled form is kept in the browser
 * @param beside      what the form is filled in from; null for nothing
 * @param form        without one (null) nothing can be started now, and {@code warnings} says why
 */
public record StartView(String process, String processName, String word, String place, String round, List<TaskView.Note> warnings, String refused,
                        String finding, String draft, FormPart form, CaseSheet beside) {
}
