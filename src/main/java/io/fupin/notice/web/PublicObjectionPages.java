package io.fupin.notice.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.PostNames;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceStore.Evidence;
import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.form.FieldError;
import io.fupin.notice.Notice;
import io.fupin.notice.Objection.Against;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.ObjectionDesk.Filed;
import io.fupin.notice.open.PublicBoard;
import io.fupin.notice.open.PublicBoard.Posted;
import io.fupin.notice.web.PublicViews.Objecting;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 提意见 without an account: from the page as a form with photos, or as JSON. Answers a receipt. */
@Controller
class PublicObjectionPages {

    private static final int MOST_PHOTOS = 5;

    private final ObjectionDesk desk;
    private final PublicBoard board;
    private final EvidenceStore evidence;
    private final PublicSides sides;
    private final PostNames posts;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final ObjectMapper json;
    private final Clock clock;

    PublicObjectionPages(ObjectionDesk desk, PublicBoard board, EvidenceStore evidence, PublicSides sides, PostNames posts, Regions regions,
                         PolicyParameters parameters, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.evidence = evidence;
        this.sides = sides;
        this.posts = posts;
        this.regions = regions;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    /** @param receipt ten characters; the only way to the answer for whoever left no name */
    record Receipt(String receipt, LocalDate acceptUntil, LocalDate replyUntil, String handler) {
    }

    /** @param position 序号 on the notice; the name and phone count only when {@code anonymous} is not said */
    record Typed(String about, String noticeNumber, RegionCode village, Integer position, String householdName, String groupName,
                 String grounds, Boolean anonymous, String name, String phone, List<MultipartFile> photos) {

        List<MultipartFile> pictures() {
            return photos == null ? List.of() : photos.stream().filter(photo -> !photo.isEmpty()).toList();
        }

        /** What the page shows again after a refusal. */
        Map<String, String> shown() {
            Map<String, String> shown = new HashMap<>();
            put(shown, "about", about);
            put(shown, "position", position == null ? null : position.toString());
            put(shown, "householdName", householdName);
            put(shown, "groupName", groupName);
            put(shown, "grounds", grounds);
            put(shown, "anonymous", anonymous == null ? null : anonymous.toString());
            put(shown, "name", name);
            put(shown, "phone", phone);
            return shown;
        }

        private static void put(Map<String, String> into, String key, String value) {
            if (value != null) {
                into.put(key, value);
            }
        }
    }

    @GetMapping("/public/objections/new")
    ModelAndView open(@RequestParam(required = false) String notice, @RequestParam(required = false) String village) {
        return page(notice, village, Map.of(), Map.of(), HttpStatus.OK);
    }

    /** {@code objection}; the form itself, or {@code {"region":…,"form":{…}}}. */
    @Operation
    @PostMapping(path = "/public/objections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(@RequestBody ObjectNode body) {
        ObjectNode form = body.path("form") instanceof ObjectNode inner ? inner.deepCopy() : body.deepCopy();
        if (!form.hasNonNull("village") && body.path("region").isTextual()) {
            form.set("village", body.get("region"));
        }
        if (body == form || !body.has("form")) {
            form.remove("region");
        }
        Filed filed = desk.file(null, form);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Receipt(filed.receipt(), filed.acceptUntil(), filed.replyUntil(), filed.handler()));
    }

    @PostMapping("/public/objections")
    Object file(@ModelAttribute Typed typed, HttpServletRequest request) {
        try {
            Filed filed = desk.file(null, form(typed));
            return Problems.wantsJson(request)
                    ? ResponseEntity.status(HttpStatus.CREATED)
                            .body(new Receipt(filed.receipt(), filed.acceptUntil(), filed.replyUntil(), filed.handler()))
                    : new ModelAndView("redirect:/public/receipts/" + filed.receipt() + "/slip");
        } catch (Refusal refusal) {
            if (Problems.wantsJson(request)) {
                throw refusal;
            }
            Map<String, String> errors = new HashMap<>();
            for (FieldError error : refusal.errors()) {
                errors.putIfAbsent(shownAt(typed, error.field()), error.message());
            }
            return page(typed.noticeNumber(), typed.village() == null ? null : typed.village().value(), typed.shown(), errors,
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static String shownAt(Typed typed, String field) {
        if (field.startsWith("evidence")) {
            return "photos";
        }
        boolean chosen = "listed".equals(typed.about());
        return field.equals("caseNumber") || chosen && field.equals("householdName") ? "position" : field;
    }

    private ObjectNode form(Typed typed) {
        ObjectNode form = json.createObjectNode();
        put(form, "about", typed.about());
        put(form, "village", typed.village() == null ? null : typed.village().value());
        put(form, "grounds", typed.grounds());
        boolean listed = "listed".equals(typed.about());
        if (!"left-out".equals(typed.about())) {
            put(form, "noticeNumber", typed.noticeNumber());
        }
        if (listed && typed.noticeNumber() != null && typed.position() != null) {
            try {
                form.put("caseNumber", board.behind(typed.noticeNumber(), typed.position()).caseNumber());
            } catch (Cases.NotFound gone) {
                throw Refusal.at("position", gone.getMessage());
            }
        } else if (!"procedure".equals(typed.about())) {
            put(form, "householdName", typed.householdName());
            put(form, "groupName", typed.groupName());
        }
        if (!Boolean.TRUE.equals(typed.anonymous())) {
            put(form, "name", typed.name());
            put(form, "phone", typed.phone());
            if (Boolean.FALSE.equals(typed.anonymous()) && !form.hasNonNull("name")) {
                throw Refusal.at("name", "请写姓名；不想留名的，选“不留（匿名）”");
            }
        }
        attach(form, typed.pictures());
        return form;
    }

    private void attach(ObjectNode form, List<MultipartFile> photos) {
        if (photos.size() > MOST_PHOTOS) {
            throw Refusal.at("photos", "照片最多" + MOST_PHOTOS + "张");
        }
        if (!photos.isEmpty()) {
            ArrayNode ids = form.putArray("evidence");
            photos.forEach(photo -> ids.add(store("photos", photo).id()));
        }
    }

    /** @throws Refusal when it is no photo or paper, or too large */
    private Evidence store(String field, MultipartFile file) {
        if (file.getSize() > PublicEvidence.MOST_BYTES) {
            throw Refusal.at(field, "照片太大，每张不超过 5 MB，请缩小后再传");
        }
        try (InputStream content = file.getInputStream()) {
            return evidence.store(EvidenceStore.PUBLIC, file.getOriginalFilename(), content);
        } catch (EvidenceRefused refused) {
            throw Refusal.at(field, refused.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode form, String key, String value) {
        if (value != null && !value.isBlank()) {
            form.put(key, value.strip());
        }
    }

    private ModelAndView page(String noticeNumber, String villageCode, Map<String, String> typed, Map<String, String> errors,
                              HttpStatus status) {
        Posted posted = noticeNumber == null || noticeNumber.isBlank() ? null : board.get(noticeNumber);
        RegionCode village = posted != null ? posted.notice().village() : village(villageCode);
        Notice notice = posted == null ? null : posted.notice();
        Against against = notice == null ? Against.VILLAGE : switch (notice.kind().issuer()) {
            case VILLAGE_COMMITTEE -> Against.VILLAGE;
            case TOWNSHIP_OFFICE -> Against.TOWNSHIP;
            default -> Against.COUNTY;
        };
        LocalDate today = LocalDate.now(clock);
        boolean appeal = parameters.integer("objection-appeal-max", village, today) > 0;
        ModelAndView page = new ModelAndView("public/objection", status);
        page.addObject("view", new Objecting(notice == null ? null : posted.title().replaceAll("名单$", "") + "，" + notice.kind().title(),
                notice == null ? null : notice.number(),
                notice == null ? "/public/notices?region=" + village : "/public/notices/" + notice.number(), regions.get(village).name(),
                village.value(), notice == null ? null : notice.endsOn(),
                posted == null ? List.of() : posted.lines().stream().map(PublicNoticePages::entry).toList(),
                posts.of(against.handlingPost(village)), parameters.integer("objection-acceptance-working-days", village, today),
                parameters.integer("objection-recheck-working-days", village, today),
                appeal ? posts.of(against.appealPost(village)) : null,
                parameters.flag("objection-anonymous-allowed", village, today), typed, errors, sides.of(village)));
        return page;
    }

    private RegionCode village(String code) {
        if (code == null || !code.matches("\\d{12}")
                || regions.find(RegionCode.of(code)).filter(found -> found.level() == RegionLevel.VILLAGE).isEmpty()) {
            throw Problem.notFound("请先从“公示公告”里选村，再提意见。");
        }
        return RegionCode.of(code);
    }
}
