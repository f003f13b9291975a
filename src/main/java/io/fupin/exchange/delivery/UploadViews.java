package io.fupin.exchange.delivery;

import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.delivery.Columns.Part;
import io.fupin.exchange.delivery.RowCheck.Verdicts;
import io.fupin.exchange.delivery.UploadView.Choice;
import io.fupin.exchange.delivery.UploadView.Column;
import io.fupin.exchange.delivery.UploadView.Wrong;
import io.fupin.exchange.delivery.Uploads.Upload;
import io.fupin.form.FieldError;
import io.fupin.privacy.IdentityVault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A list that waits for its columns to be confirmed, laid out. */
@Component
class UploadViews {

    private static final int SAMPLES = 5;
    private static final int SHOWN = 50;
    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)].*");

    private final RowCheck rowCheck;
    private final Categories categories;
    private final PostNames posts;
    private final IdentityVault vault;

    UploadViews(RowCheck rowCheck, Categories categories, PostNames posts, IdentityVault vault) {
        this.rowCheck = rowCheck;
        this.categories = categories;
        this.posts = posts;
        this.vault = vault;
    }

    Verdicts verdicts(Upload upload, Columns columns) {
        return columns.missing().isEmpty() ? rowCheck.of(upload.county(), upload.cover().source(), columns.lines(upload.rows()))
                : new Verdicts(List.of(), List.of(), 0);
    }

    /** What is wrong with each bad row, in their order; 0 is the first row below the heading. */
    static Map<Integer, String> byRow(Verdicts verdicts) {
        Map<Integer, String> wrong = new TreeMap<>();
        for (FieldError error : verdicts.wrong()) {
            Matcher matcher = ROW.matcher(error.field());
            if (matcher.matches()) {
                wrong.merge(Integer.valueOf(matcher.group(1)), error.message().replaceFirst("^第\\d+行：", ""), (one, other) -> one + "；" + other);
            }
        }
        return wrong;
    }

    UploadView view(Upload upload, Columns columns, Verdicts verdicts) {
        List<TableRow> body = columns.body(upload.rows());
        List<Wrong> wrong = byRow(verdicts).entrySet().stream().limit(SHOWN)
                .map(entry -> new Wrong(body.get(entry.getKey()).line(), name(columns, body.get(entry.getKey())), entry.getValue())).toList();
        String usual = categories.of(upload.county()).usual(upload.cover().source());
        return new UploadView(upload.id(), posts.unit(Role.DEPARTMENT, upload.cover().unit()), upload.cover().source(), upload.cover().deliveredOn(),
                upload.cover().broughtBy(), upload.cover().fileName(), body.size(), Arrays.stream(Part.values()).map(part -> column(part, columns)).toList(),
                body.stream().limit(SAMPLES).map(row -> Arrays.stream(Part.values()).map(part -> cell(part, columns, row)).toList()).toList(),
                columns.at().containsKey(Part.CATEGORY) ? null : usual, verdicts.good().size(), verdicts.refused(), wrong, query(columns));
    }

    private static Column column(Part part, Columns columns) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", part.required() ? "请选" : "没有这一列", !columns.at().containsKey(part))));
        for (int i = 0; i < columns.headings().size(); i++) {
            choices.add(new Choice(String.valueOf(i), columns.headings().get(i), Integer.valueOf(i).equals(columns.at().get(part))));
        }
        return new Column(part.key(), part.title(), part.required() && !columns.at().containsKey(part), choices);
    }

    private String cell(Part part, Columns columns, TableRow row) {
        if (!columns.at().containsKey(part)) {
            return "";
        }
        String cell = row.cell(columns.at().get(part));
        return part == Part.ID_NUMBER ? vault.mask(cell) : cell;
    }

    private static String name(Columns columns, TableRow row) {
        return columns.at().containsKey(Part.NAME) ? row.cell(columns.at().get(Part.NAME)) : "";
    }

    private static String query(Columns columns) {
        List<String> set = new ArrayList<>();
        for (Part part : Part.values()) {
            set.add(part.key() + "=" + (columns.at().containsKey(part) ? columns.at().get(part) : ""));
        }
        return String.join("&", set);
    }
}
