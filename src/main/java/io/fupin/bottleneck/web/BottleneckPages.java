package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.OpenWork;
import io.fupin.bottleneck.web.BottleneckViews.Question;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Urging;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 瓶颈: the page, its diagram, and 催办 of whole queues. */
@Controller
class BottleneckPages {

    /** So many of one queue are urged at once, the longest past their limit; the others tomorrow. */
    static final int AT_ONCE = 200;

    private final BottleneckViews views;
    private final OpenWork open;
    private final Urging urging;
    private final ProcedureModels models;
    private final Regions regions;
    private final Clock clock;

    BottleneckPages(BottleneckViews views, OpenWork open, Urging urging, ProcedureModels models, Regions regions, Clock clock) {
        this.views = views;
        this.open = open;
        this.urging = urging;
        this.models = models;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/bottleneck")
    String page(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String process,
                @RequestParam(required = false) Integer days, @RequestParam(required = false) String way, @RequestParam(required = false) String with,
                @RequestParam(required = false) String a, @RequestParam(required = false) String b, Model model) {
        model.addAttribute("view", views.view(officer, new Question(region, process, days, way, with, a, b)));
        return "bottleneck/page";
    }

    /** The newest version of a procedure, for the heat to be laid on. */
    @GetMapping("/bottleneck/diagram/{process}.bpmn")
    ResponseEntity<byte[]> diagram(Officer officer, @PathVariable String process) {
        if (!Area.open(officer.post().role())) {
            throw Problem.forbidden("瓶颈由乡镇以上扶贫办看。");
        }
        ProcedureModel model;
        try {
            model = models.newest(process);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个流程。");
        }
        return ResponseEntity.ok().contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(models.diagram(model.modelRef()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Urges everything late in these queues, each task for itself.
     *
     * @param queue procedure, step and place, as the page names them
     * @param from  the page's address, to come back to
     */
    @PostMapping("/bottleneck/urges")
    String urge(Officer officer, @RequestParam(required = false) List<String> queue, @RequestParam(required = false) String from,
                RedirectAttributes redirect) {
        Area area = Area.of(officer, null, regions);
        if (queue == null || queue.isEmpty() || queue.size() > QueueRanking.MOST) {
            throw Problem.invalid("queue", "请选要催的，一次不超过 " + QueueRanking.MOST + " 处");
        }
        List<String> tasks = new ArrayList<>();
        for (String one : queue) {
            String[] parts = one.split(":", -1);
            if (parts.length != 3 || !parts[2].matches("\\d{12}") || !officer.covers(RegionCode.of(parts[2]))) {
                throw Problem.invalid("queue", "没有这一处，请刷新页面再催");
            }
            tasks.addAll(open.late(area, parts[0], parts[1], RegionCode.of(parts[2]), clock.instant(), AT_ONCE));
        }
        redirect.addFlashAttribute(Said.KEY, urge(officer, tasks));
        // To no place on the page: the browser would stay where it is, and show what was there before.
        return "redirect:" + (from != null && from.matches("/bottleneck(/warnings/\\d+)?(\\?[\\w=&%.-]*)?") ? from : BottleneckViews.PATH);
    }

    private Said urge(Officer officer, List<String> tasks) {
        int urged = 0;
        Map<String, Integer> left = new LinkedHashMap<>();
        for (String task : tasks) {
            try {
                urging.urge(task, officer, null);
                urged++;
            } catch (Refusal | AlreadyDone | NotAllowed refused) {
                left.merge(refused instanceof Refusal ? "今天已经催过" : refused instanceof AlreadyDone ? "已经办结" : "不由您催办", 1, Integer::sum);
            }
        }
        String others = left.isEmpty() ? null : "没有催：" + String.join("，", left.entrySet().stream()
                .map(one -> one.getValue() + " 件" + one.getKey()).toList()) + "。";
        return tasks.isEmpty() ? Said.warn("没有要催的", "这里已经没有超期的事项。")
                : urged == 0 ? Said.refused("没有催办", others) : Said.ok("已催办 " + urged + " 件", others);
    }
}
