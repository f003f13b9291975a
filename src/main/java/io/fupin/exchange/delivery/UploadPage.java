package io.fupin.exchange.delivery;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Refusal;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.delivery.Columns.Part;
import io.fupin.exchange.delivery.Deliveries.Delivered;
import io.fupin.exchange.delivery.RowCheck.Verdicts;
import io.fupin.exchange.delivery.Uploads.Upload;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The columns of a list are confirmed, its bad rows seen, its good rows taken. */
@Controller
class UploadPage {

    private final Uploads uploads;
    private final Deliveries deliveries;
    private final RememberedColumns remembered;
    private final UploadViews views;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    UploadPage(Uploads uploads, Deliveries deliveries, RememberedColumns remembered, UploadViews views, AuditLog audit,
               TransactionTemplate transaction) {
        this.uploads = uploads;
        this.deliveries = deliveries;
        this.remembered = remembered;
        this.views = views;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/matches/uploads/{id:\\d+}")
    String show(Officer officer, @PathVariable long id, @RequestParam Map<String, String> asked, Model model) {
        Upload upload = uploads.get(id, officer);
        Columns columns = columns(upload, asked);
        model.addAttribute("view", views.view(upload, columns, views.verdicts(upload, columns)));
        return "exchange/upload";
    }

    /** The rows that cannot be taken, as they were, each with what is wrong with it: to be mended and handed in again. */
    @GetMapping("/matches/uploads/{id:\\d+}/refused.{format:xlsx|csv}")
    void refused(Officer officer, @PathVariable long id, @PathVariable String format, @RequestParam Map<String, String> asked,
                 HttpServletResponse response) throws IOException {
        Upload upload = uploads.get(id, officer);
        Columns columns = columns(upload, asked);
        Map<Integer, String> wrong = UploadViews.byRow(views.verdicts(upload, columns));
        List<TableRow> body = columns.body(upload.rows());
        List<String> head = new ArrayList<>(columns.headings());
        head.add("问题");
        int rows = new TableFile("没有收下的行", head).send(response, format, each -> wrong.forEach((index, text) -> {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns.headings().size(); column++) {
                cells.add(body.get(index).cell(column));
            }
            cells.add(text);
            each.accept(cells);
        }));
        audit.record(actor(officer), "list.export", "match-refused", Map.of("rows", rows));
    }

    @PostMapping("/matches/uploads/{id:\\d+}")
    String take(Officer officer, @PathVariable long id, @RequestParam Map<String, String> asked, Model model, HttpServletResponse response,
                RedirectAttributes redirect) {
        Upload upload = uploads.get(id, officer);
        Columns columns = columns(upload, asked);
        try {
            if (!columns.missing().isEmpty()) {
                throw Refusal.at(columns.missing().get(0).key(), "请指明哪一列是" + columns.missing().get(0).title());
            }
            Delivered done = transaction.execute(status -> {
                if (!uploads.drop(id)) {
                    throw Problem.conflict("这份名单刚刚已经收下了。");
                }
                remembered.remember(upload.county(), upload.cover().unit(), upload.cover().source(), columns.byHeading());
                return deliveries.deliver(officer, upload.cover(), columns.lines(upload.rows()));
            });
            redirect.addFlashAttribute(Said.KEY, said(done));
            return "redirect:/matches/" + done.id();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.view(upload, columns, views.verdicts(upload, columns)));
            return "exchange/upload";
        }
    }

    private Columns columns(Upload upload, Map<String, String> asked) {
        Columns found = Columns.recognised(upload.rows(), remembered.of(upload.county(), upload.cover().unit(), upload.cover().source()));
        Map<Part, Integer> chosen = new EnumMap<>(Part.class);
        asked.forEach((key, column) -> Part.of(key).filter(part -> column.matches("\\d{1,3}")).ifPresent(part -> chosen.put(part, Integer.parseInt(column))));
        return asked.keySet().stream().anyMatch(key -> Part.of(key).isPresent()) ? found.chosen(chosen) : found;
    }

    private static Said said(Delivered done) {
        String back = done.sentBack() == 0 ? "" : "，" + done.sentBack() + " 户因此回到入户调查";
        List<String> found = new ArrayList<>();
        if (done.householdsHit() > 0) {
            found.add("在册的户命中 " + done.householdsHit() + " 户");
        }
        if (done.casesHit() > 0) {
            found.add("在办的户命中 " + done.casesHit() + " 户" + back);
        }
        return Said.ok("名单已收下，" + done.rows() + " 行" + (done.refused() == 0 ? "" : "；" + done.refused() + " 行有错，没有收"),
                found.isEmpty() ? null : String.join("；", found) + "。");
    }

    private static AuditLog.Actor actor(Officer officer) {
        return new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }
}
