package io.fupin.assessment.draw;

import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.data.FrameRows;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.forms.DrawForm;
import io.fupin.assessment.sampling.Draw;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.Published;
import io.fupin.assessment.sampling.Sample;
import io.fupin.assessment.sampling.Seed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws from what was frozen, once the public number is there and the secret agrees with its commitment. */
@Component
public class Drawing {

    private final AssessmentRows rows;
    private final FrameRows frames;
    private final SheetRows sheets;
    private final Clock clock;

    Drawing(AssessmentRows rows, FrameRows frames, SheetRows sheets, Clock clock) {
        this.rows = rows;
        this.frames = frames;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * @return households to be asked
     * @throws Refusal when it is too early, or the secret is not the one that was committed
     */
    public int draw(Assessment assessment, DrawForm form) {
        List<FieldError> errors = new ArrayList<>();
        if (LocalDate.now(clock).isBefore(assessment.publicOn())) {
            errors.add(new FieldError("publicNumber", "公开数字 " + assessment.publicOn() + " 才产生，请到那天以后再抽"));
        }
        if (!Seed.commitment(form.secret()).equals(assessment.commitment())) {
            errors.add(new FieldError("secret", "这个密数与冻结前的承诺对不上"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        Frame frame = frames.frame(assessment.caseNumber());
        DrawPlan plan = DrawPlan.parse(assessment.plan());
        if (!frame.hash().equals(assessment.frameHash()) || !plan.hash().equals(assessment.planHash())) {
            throw Refusal.at("publicNumber", "抽样框或方案与冻结时的哈希不一致，不能抽样，请报审计");
        }
        Sample sample = Draw.of(frame, plan, Seed.of(form.secret(), frame, plan, form.publicNumber()));
        frames.villages(assessment.caseNumber(), sample.villages());
        sheets.insert(assessment.caseNumber(), sample.households());
        frames.forgetNames(assessment.caseNumber());
        rows.drawn(assessment.caseNumber(), form.secret(), form.publicNumber(), sample.hash(), clock.instant());
        return sample.asked().size();
    }

    /** The files that anybody draws again with, by name; to be handed out only when no answer can be influenced any more. */
    public String published(Assessment assessment, String file) {
        Frame frame = frames.frame(assessment.caseNumber());
        DrawPlan plan = DrawPlan.parse(assessment.plan());
        return switch (file) {
            case "frame.txt" -> frame.canonical();
            case "plan.txt" -> plan.canonical();
            case "draw.txt" -> new Published(assessment.frameHash(), assessment.planHash(), assessment.commitment(), assessment.secret(),
                    assessment.publicNumber(), assessment.sampleHash()).canonical();
            case "sample.txt" -> Draw.of(frame, plan, Seed.of(assessment.secret(), frame, plan, assessment.publicNumber())).canonical();
            default -> throw new IllegalArgumentException(file);
        };
    }
}
