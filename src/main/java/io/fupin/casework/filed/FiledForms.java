package io.fupin.casework.filed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Sensitive;
import io.fupin.casework.Revisions;
import io.fupin.casework.Revisions.Revision;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.privacy.SealedJson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Everything that was handed in with a case, every revision of every step, read through the forms of the version on which it runs. Works
 * for any procedure: what of it is sensitive, its panels say.
 */
@Component
public class FiledForms {

    private static final String START = "start";
    private static final String IDENTITY_NUMBER = "idNumber";

    private final Revisions revisions;
    private final ProcedureModels models;
    private final FormReader reader;
    private final SealedJson sealed;
    private final PostNames posts;
    private final ObjectProvider<CasePanels> panels;

    FiledForms(Revisions revisions, ProcedureModels models, FormReader reader, SealedJson sealed, PostNames posts,
               ObjectProvider<CasePanels> panels) {
        this.revisions = revisions;
        this.models = models;
        this.reader = reader;
        this.sealed = sealed;
        this.posts = posts;
        this.panels = panels;
    }

    /**
     * In the order of time.
     *
     * @param numbers identity numbers in full; the caller has asked whether this post may, and records the look
     */
    public List<Filed> of(CaseFile file, Officer officer, boolean numbers) {
        ProcedureModel model = models.get(file.modelRef());
        CasePanels own = panels.stream().filter(one -> one.process().equals(file.process())).findFirst().orElse(null);
        Sensitive sensitive = own == null ? Sensitive.NOTHING : own.sensitive(officer);
        Set<String> clear = new HashSet<>(sensitive.clear());
        clear.remove(IDENTITY_NUMBER);
        if (numbers) {
            clear.add(IDENTITY_NUMBER);
        }
        List<Revision> all = revisions.of(file.caseNumber());
        Map<String, Long> many = all.stream().collect(Collectors.groupingBy(Revision::step, Collectors.counting()));
        return all.stream().map(one -> {
            ObjectNode form = sealed.masked(one.form(), file.county(), clear);
            String schema = schema(model, one.step());
            return new Filed(one.step(), name(model, one.step()), one.number(), many.get(one.step()).intValue(), by(one, own), one.at(),
                    one.superseded(), schema == null ? List.of() : reader.read(schema, form, sensitive.withheld()));
        }).toList();
    }

    /** Null for a step that this version of the model does not have. */
    private String schema(ProcedureModel model, String step) {
        String key = START.equals(step) ? model.startForm() : model.steps().containsKey(step) ? model.step(step).formKey() : null;
        return key == null ? null : models.form(model.modelRef(), key);
    }

    private static String name(ProcedureModel model, String step) {
        return START.equals(step) ? model.startName() : model.steps().containsKey(step) ? model.step(step).name() : step;
    }

    private String by(Revision one, CasePanels own) {
        if (one.personName() == null) {
            return own == null ? "群众" : own.publicName();
        }
        return one.personName() + (one.post() == null ? "" : "（" + posts.of(Post.parse(one.post())) + "）");
    }
}
