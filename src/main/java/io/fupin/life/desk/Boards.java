package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 张贴 and 公告: what waits for the same board goes up together. */
@Component("lifeBoards")
@LivedDemo
@Order(4)
class Boards implements Part {

    private static final Map<String, NoticeKind> KINDS = Map.ofEntries(
            Map.entry("household-identification.post-village-notice", NoticeKind.VILLAGE_NOTICE),
            Map.entry("household-identification.post-township-notice", NoticeKind.TOWNSHIP_NOTICE),
            Map.entry("household-identification.announce", NoticeKind.ANNOUNCEMENT),
            Map.entry("relapse-monitoring.post-monitoring-notice", NoticeKind.MONITORING_NOTICE),
            Map.entry("village-exit.post-village-exit-notice", NoticeKind.VILLAGE_EXIT_NOTICE),
            Map.entry("village-exit.announce-village-exit", NoticeKind.VILLAGE_EXIT_ANNOUNCEMENT));

    private final Tools tools;
    private final NoticeDesk notices;
    private final Habits habits;
    private final Map<String, Instant> planned = new ConcurrentHashMap<>();

    Boards(Tools tools, NoticeDesk notices) {
        this.tools = tools;
        this.notices = notices;
        this.habits = new Habits(tools.hours());
    }

    private record Board(String step, RegionCode village, Post post, NoticeKind kind) {
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        Map<Board, List<Waiting>> boards = open.stream().filter(task -> KINDS.containsKey(task.process() + "." + task.step()))
                .collect(Collectors.groupingBy(task -> new Board(task.step(), task.village(), task.post(), KINDS.get(task.process() + "." + task.step())),
                        () -> new TreeMap<>(Comparator.comparing(Board::toString)), Collectors.toList()));
        boards.forEach((board, tasks) -> {
            Instant at = tasks.stream().map(this::moment).min(Instant::compareTo).orElseThrow();
            List<Waiting> there = tasks.stream().filter(task -> task.createdAt().isBefore(at)).toList();
            agenda.add(at, board.village(), board.kind() + "-" + board.village() + "-" + at, () -> {
                List<Waiting> still = there.stream().filter(tools::waits).toList();
                if (!still.isEmpty()) {
                    post(board, still);
                }
            });
        });
    }

    private Instant moment(Waiting task) {
        return planned.computeIfAbsent(task.id() + task.urgedAt(),
                id -> habits.rhythm(task, new SplittableRandom((task.caseNumber() + task.step() + task.createdAt()).hashCode())).done());
    }

    private void post(Board board, List<Waiting> tasks) {
        Officer officer = tools.posts().at(board.post());
        String today = tools.today().toString();
        List<String> cases = tasks.stream().map(Waiting::caseNumber).toList();
        ObjectNode form = Tools.form();
        if (board.kind().holds()) {
            SplittableRandom dice = new SplittableRandom((board + today).hashCode());
            String place = tools.words().one("place", dice);
            form.put("postedOn", today).put("place", place);
            form.putArray("photoEvidence").add(tools.papers().sample(officer.personId(), "公示栏照片"));
        } else {
            form.put("announcedOn", today).put("documentNumber", "蛟扶办公告〔%d〕%d号".formatted(tools.today().getYear(), tools.today().getDayOfYear() - 85));
        }
        notices.post(officer, board.kind(), board.village(), cases, form);
    }
}
