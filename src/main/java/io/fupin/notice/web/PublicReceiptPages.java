package io.fupin.notice.web;

import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.notice.Objection;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.open.Progress;
import io.fupin.notice.open.ReceiptDesk;
import io.fupin.notice.open.ReceiptDesk.Slip;
import io.fupin.notice.web.PublicViews.Appealing;
import io.fupin.notice.web.PublicViews.Found;
import io.fupin.notice.web.PublicViews.Stage;
import io.fupin.problem.Problems;
import io.fupin.web.Pdf;
import io.fupin.web.PublicSide;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Progress by receipt number, the slip itself, the one appeal and the withdrawal. */
@Controller
class PublicReceiptPages {

    private final ReceiptDesk desk;
    private final PublicSides sides;

    PublicReceiptPages(ReceiptDesk desk, PublicSides sides) {
        this.desk = desk;
        this.sides = sides;
    }

    record Grounds(String grounds) {
    }

    /** @param result null before the reply; @param appealUntil null where one may not appeal */
    record ProgressJson(String receipt, String kind, String title, String result, boolean late, LocalDate replyUntil, String reply,
                        List<Progress.Step> steps, LocalDate appealUntil, String appealTo, List<Progress.Fact> facts) {
    }

    @GetMapping("/public/receipts")
    ModelAndView search(@RequestParam(required = false) String receipt) {
        if (receipt == null || receipt.isBlank()) {
            return progressPage(null, null, null, sides.anywhere(), HttpStatus.OK);
        }
        return look(receipt);
    }

    @Operation(responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = ProgressJson.class))))
    @GetMapping("/public/receipts/{receipt}")
    Object progress(@PathVariable String receipt, HttpServletRequest request) {
        if (!Problems.wantsJson(request)) {
            return look(receipt);
        }
        return ResponseEntity.ok(json(receipt));
    }

    private ProgressJson json(String receipt) {
        Progress progress = desk.progress(receipt);
        return new ProgressJson(Receipts.normalised(receipt), progress.kind(), progress.title(), progress.result(), progress.late(),
                progress.replyUntil(), progress.reply(), progress.steps(), progress.appealUntil(), progress.appealTo(), progress.facts());
    }

    private ModelAndView look(String receipt) {
        try {
            Progress progress = desk.progress(receipt);
            return progressPage(Receipts.spoken(receipt), null, found(receipt, progress), side(receipt), HttpStatus.OK);
        } catch (Cases.NotFound unknown) {
            return progressPage(receipt, unknown.getMessage(), null, sides.anywhere(), HttpStatus.NOT_FOUND);
        }
    }

    private PublicSide side(String receipt) {
        return sides.of(desk.slip(receipt).village());
    }

    private static ModelAndView progressPage(String typed, String error, Found found, PublicSide side, HttpStatus status) {
        ModelAndView page = new ModelAndView("public/progress", status);
        page.addObject("view", new PublicViews.Progress(typed, error, found, side));
        return page;
    }

    private static Found found(String receipt, Progress progress) {
        boolean application = progress.kind().equals("APPLICATION");
        String mark = application ? null : progress.result() != null ? progress.result() : progress.replyUntil() == null ? null
                : progress.late() ? "超期" : "按时";
        String markState = progress.result() != null ? "ok" : progress.late() ? "late" : "info";
        return new Found(progress.title(), mark, markState, progress.replyUntil(), progress.replied(), progress.reply(), stages(progress),
                progress.appealUntil(), progress.appealTo(),
                progress.appealUntil() == null ? null : "/public/receipts/" + Receipts.normalised(receipt) + "/appeal",
                progress.facts().stream().map(fact -> new Fact(fact.term(), fact.text())).toList());
    }

    private static List<Stage> stages(Progress progress) {
        return progress.steps().stream().map(step -> new Stage(step.title(), step.on() == null ? null : day(step.on()), step.state())).toList();
    }

    /** The receipt as it was just given; its holder may come back to it. */
    @GetMapping("/public/receipts/{receipt}/slip")
    ModelAndView slip(@PathVariable String receipt) {
        Slip slip = desk.slip(receipt);
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(day(slip.day()) + "　已收到", null, "done"));
        stages.add(new Stage(day(slip.acceptUntil()) + "以前　受理", slip.application() ? "由村里受理" : null, "todo"));
        if (slip.replyUntil() != null) {
            stages.add(new Stage(day(slip.replyUntil()) + "以前　答复", slip.handler() + "核查" + (slip.holds() ? "。核查期间，这一户不进入下一步。" : ""),
                    "todo"));
        }
        String path = "/public/receipts/" + Receipts.normalised(receipt);
        return new ModelAndView("public/receipt", Map.of("view", new PublicViews.Receipt(Receipts.spoken(receipt), slip.at(), slip.anonymous(),
                stages, path, path + "/receipt.pdf", sides.of(slip.village()))));
    }

    @GetMapping("/public/receipts/{receipt}/receipt.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String receipt) {
        return Pdf.of(desk.paper(receipt));
    }

    @GetMapping("/public/receipts/{receipt}/appeal")
    ModelAndView appealing(@PathVariable String receipt) {
        return appealPage(receipt, null, null, HttpStatus.OK);
    }

    @Operation
    @PostMapping(path = "/public/receipts/{receipt}/appeal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProgressJson> appeal(@PathVariable String receipt, @RequestBody Grounds said) {
        desk.appeal(receipt, said.grounds());
        return ResponseEntity.ok(json(receipt));
    }

    @PostMapping("/public/receipts/{receipt}/appeal")
    ModelAndView appeal(@PathVariable String receipt, @RequestParam(required = false) String grounds) {
        try {
            desk.appeal(receipt, grounds);
        } catch (Refusal refusal) {
            return appealPage(receipt, grounds, refusal.getMessage(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView("redirect:/public/receipts/" + Receipts.normalised(receipt));
    }

    @Operation(responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = ProgressJson.class))))
    @PostMapping("/public/receipts/{receipt}/withdrawal")
    Object withdraw(@PathVariable String receipt, HttpServletRequest request) {
        desk.withdraw(receipt);
        return Problems.wantsJson(request) ? ResponseEntity.ok(json(receipt))
                : new ModelAndView("redirect:/public/receipts/" + Receipts.normalised(receipt));
    }

    private ModelAndView appealPage(String receipt, String typed, String error, HttpStatus status) {
        Objection objection = desk.objection(receipt);
        Progress progress = desk.progress(receipt);
        if (progress.appealUntil() == null && error == null) {
            return new ModelAndView("redirect:/public/receipts/" + Receipts.normalised(receipt));
        }
        ModelAndView page = new ModelAndView("public/appeal", status);
        page.addObject("view", new Appealing(Receipts.normalised(receipt), progress.appealTo(),
                progress.appealUntil() == null ? objection.appealUntil() : progress.appealUntil(), typed, error, side(receipt)));
        return page;
    }

    private static String day(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
