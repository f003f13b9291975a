package io.fupin.dispatch.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Refusal;
import io.fupin.dispatch.wall.Screens;
import io.fupin.dispatch.wall.Screens.Screen;
import io.fupin.dispatch.wall.WallView;
import io.fupin.dispatch.wall.Walls;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 大屏: its view by an address of its own, a look at it for officers, and the screens that a county has. */
@Controller
class WallPages {

    private final Walls walls;
    private final Screens screens;

    WallPages(Walls walls, Screens screens) {
        this.walls = walls;
        this.screens = screens;
    }

    /** @param error at the name of a new one; null for none */
    public record ScreensView(List<Screen> screens, String typed, String error) {
    }

    /** For a screen: open to whoever has the address. Asks for itself every minute. */
    @GetMapping("/wall/{token:[0-9a-f]+}")
    String wall(@PathVariable String token, Model model, HttpServletResponse response) {
        return show(wall(token), "/wall/" + token + "/now", model, response);
    }

    /** What changes of it. */
    @GetMapping("/wall/{token:[0-9a-f]+}/now")
    String now(@PathVariable String token, Model model, HttpServletResponse response) {
        show(wall(token), null, model, response);
        return "dispatch/wall :: now";
    }

    private WallView wall(String token) {
        return screens.county(token).map(walls::of).orElseThrow(() -> Problem.notFound("这块屏的地址不对，或者已经停用。"));
    }

    /** As the screens show it, once: it does not ask again, so that nobody stays signed in by looking. */
    @GetMapping("/dispatch/wall")
    String preview(Officer officer, Model model, HttpServletResponse response) {
        if (!officer.is(Role.COUNTY_OFFICE) && !officer.is(Role.COUNTY_LEADERS)) {
            throw Problem.forbidden("大屏由县里看。");
        }
        return show(walls.of(officer.post().region()), null, model, response);
    }

    private static String show(WallView view, String poll, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("view", view);
        model.addAttribute("poll", poll);
        return "dispatch/wall";
    }

    @GetMapping("/dispatch/screens")
    String screens(Officer officer, Model model) {
        requireOffice(officer);
        model.addAttribute("view", new ScreensView(screens.of(officer.post().region()), "", null));
        return "dispatch/screens";
    }

    @PostMapping("/dispatch/screens")
    String add(Officer officer, @RequestParam(defaultValue = "") String name, HttpServletRequest request, Model model, HttpServletResponse response,
               RedirectAttributes redirect) {
        requireOffice(officer);
        String token;
        try {
            token = screens.add(officer, name);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", new ScreensView(screens.of(officer.post().region()), name, refusal.getMessage()));
            return "dispatch/screens";
        }
        String path = "/wall/" + token;
        redirect.addFlashAttribute(Said.KEY, Said.ok("加好了，地址只显示这一次",
                ServletUriComponentsBuilder.fromContextPath(request).path(path).build().toUriString()).link("在这台机器上打开", path));
        return "redirect:/dispatch/screens";
    }

    @PostMapping("/dispatch/screens/{id:\\d+}/end")
    String end(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        requireOffice(officer);
        screens.end(officer, id);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已停用", "那块屏一分钟内就看不到数了。"));
        return "redirect:/dispatch/screens";
    }

    private static void requireOffice(Officer officer) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw Problem.forbidden("大屏由县扶贫办管理。");
        }
    }
}
