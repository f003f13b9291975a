package io.fupin.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.fupin.paper.DecisionLetterPaper.Income;
import io.fupin.paper.DecisionLetterPaper.Refusal;
import io.fupin.paper.DecisionLetterPaper.Votes;
import io.fupin.paper.MeetingRecordPaper.Ballot;
import io.fupin.paper.MeetingRecordPaper.Recusal;
import io.fupin.paper.ObjectionReplyPaper.Outcome;
import io.fupin.paper.ReceiptPaper.Step;

/** One village's papers of one year, as the printed examples of the office show them. */
final class SamplePapers {

    static final String PAGE = "https://fupin.jiaohe.example/public/notices/VN-220281-2017-0012";
    static final Place QINGBEI = new Place("蛟河市", "漂河镇", "青背村");
    static final Contact WATCH = new Contact("村务监督委员会", "0432-60000213");
    static final Contact TOWNSHIP = new Contact("漂河镇扶贫办", "0432-60000103");
    static final Contact COUNTY = new Contact("市扶贫办", "0432-60000281");
    static final NoticePeriod PERIOD = new NoticePeriod(day(11, 3), day(11, 4), day(11, 10), 7, false);

    static final List<RosterLine> ROSTER = List.of(
            new RosterLine("一组", "王德山", 3), new RosterLine("一组", "刘桂琴", 1), new RosterLine("二组", "孙长海", 4),
            new RosterLine("二组", "赵玉芬", 2), new RosterLine("二组", "李堃", 3), new RosterLine("三组", "周井泉", 2),
            new RosterLine("三组", "陈秀兰", 1), new RosterLine("四组", "杨国忠", 5), new RosterLine("四组", "于占河", 2),
            new RosterLine("五组", "郑淑贤", 2), new RosterLine("五组", "金哲洙", 3), new RosterLine("六组", "吴广才", 1));

    private SamplePapers() {
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2017, month, day);
    }

    /** Households whose names are numbered by Chinese digits, so that each is a different one. */
    static List<RosterLine> roster(int size) {
        String digits = "零壹贰叁肆伍陆柒捌玖";
        return IntStream.rangeClosed(1, size).mapToObj(i -> new RosterLine("第" + (1 + i / 60) + "组",
                "农" + digits.charAt(i / 100) + digits.charAt(i / 10 % 10) + digits.charAt(i % 10), 1 + i % 6)).toList();
    }

    static VillageNoticePaper villageNotice(List<RosterLine> roster) {
        return new VillageNoticePaper(Matter.IDENTIFICATION, QINGBEI, 2017, roster, PERIOD,
                new ObjectionTerms(1, 5, List.of(WATCH, TOWNSHIP, COUNTY), PAGE), "青背村村民委员会", "村委会公开栏", "");
    }

    static TownshipNoticePaper townshipNotice() {
        return new TownshipNoticePaper(Matter.IDENTIFICATION, QINGBEI, 2017, approved(),
                new NoticePeriod(day(11, 17), day(11, 18), day(11, 24), 7, false),
                new ObjectionTerms(1, 5, List.of(TOWNSHIP, COUNTY), PAGE), "漂河镇人民政府", "漂政公示〔2017〕3号", 3,
                "青背村村委会公开栏", "");
    }

    static List<RosterLine> approved() {
        return ROSTER.stream().filter(line -> !line.group().equals("四组")).toList();
    }

    static AnnouncementPaper announcement(List<RosterLine> roster) {
        return new AnnouncementPaper(Matter.IDENTIFICATION, QINGBEI, 2017, roster, "蛟河市脱贫攻坚领导小组办公室", "蛟脱贫办公告〔2017〕6号",
                day(12, 4), day(12, 5), day(12, 11), List.of(COUNTY, new Contact("吉林市扶贫办", "0432-62000000")), PAGE,
                List.of("漂河镇人民政府", "青背村村民委员会"));
    }

    static ObjectionRight right(String reviewer) {
        return new ObjectionRight(day(11, 23), 5, day(11, 16), reviewer, List.of(COUNTY, TOWNSHIP), PAGE);
    }

    static ObjectionRight appeal() {
        return new ObjectionRight(day(12, 5), 5, day(11, 28), "市扶贫办", List.of(COUNTY, TOWNSHIP), PAGE);
    }

    static Income income() {
        return new Income("人均纯收入", LocalDate.of(2016, 10, 1), day(9, 30), yuan(18600), yuan(9850), yuan(0), yuan(1900), yuan(6100),
                5, yuan(4850), 2017, yuan(3400));
    }

    static BigDecimal yuan(int amount) {
        return BigDecimal.valueOf(amount * 100L, 2);
    }

    static DecisionLetterPaper reviewLetter() {
        return new DecisionLetterPaper(Refusal.REVIEW, "漂河镇人民政府", "漂政函〔2017〕21号", "识2017-0317", QINGBEI, "四组",
                "杨国忠", day(10, 9), List.of("住房、孩子上学和全家基本医疗都有保障。村里调查时，您儿子在外务工的工资少算了9,000元，"
                        + "镇里入户时与您核对过。"), income(), null, right("市扶贫办"), "王建国（漂河镇扶贫办）", day(11, 15));
    }

    static DecisionLetterPaper approvalLetter() {
        return new DecisionLetterPaper(Refusal.APPROVAL, "蛟河市脱贫攻坚领导小组办公室", "蛟脱贫办函〔2017〕8号", "识2017-0318", QINGBEI,
                "四组", "于占河", day(10, 9), List.of("市里与工商登记核对，您家2016年起经营粮食收购，已在入户时向您说明。"), null, null,
                new ObjectionRight(day(12, 8), 5, day(12, 1), "吉林市扶贫办",
                        List.of(new Contact("吉林市扶贫办", "0432-62000000"), COUNTY), PAGE),
                "孙志强（蛟河市扶贫办）", day(11, 30));
    }

    static DecisionLetterPaper meetingLetter() {
        return new DecisionLetterPaper(Refusal.MEETING, "青背村村民委员会", "", "识2017-0322", QINGBEI, "六组", "冯立新",
                day(10, 12), List.of("代表认为您家车辆仍在使用，与您的说明不一致。"), null,
                new Votes(day(10, 31), "村民代表会议", 26, 13, 11, 2, 0, 14, "半数"),
                new ObjectionRight(day(11, 9), 5, day(11, 2), "漂河镇扶贫办", List.of(TOWNSHIP, COUNTY), PAGE),
                "赵春生（青背村村委会）", day(11, 1));
    }

    static DecisionLetterPaper notAcceptedLetter() {
        return new DecisionLetterPaper(Refusal.NOT_ACCEPTED, "青背村村民委员会", "", "识2017-0330", QINGBEI, "", "㛃𬱖",
                day(10, 20), List.of("您家的户口在新农街道，不在青背村。申请要向户口所在的村提出。"), null, null,
                new ObjectionRight(day(11, 1), 5, day(10, 25), "漂河镇扶贫办", List.of(TOWNSHIP), PAGE),
                "李桂芳（青背村村委会）", day(10, 24));
    }

    static ObjectionReplyPaper objectionReply(Outcome outcome, String addressee, ObjectionRight appeal) {
        return new ObjectionReplyPaper(outcome, "漂河镇人民政府", "漂政函〔2017〕25号", "YY7K-3M9D-26", addressee, day(11, 20),
                "青背村第一次公示名单", List.of("镇里另派两人入户，查看了房屋和粮食直补卡，走访了三户邻居。", "您反映的出租房屋情况属实，租金每年6,000元，原来没有算进收入。"),
                List.of("这一户退回村里重新调查、重新评议、重新公示。"), appeal, List.of(TOWNSHIP, COUNTY),
                "王建国（漂河镇扶贫办）", day(11, 27));
    }

    static List<Participant> participants() {
        return Stream.of("赵春生 男 村委会", "李桂芳 女 村委会", "王立军 男 村委会", "孙丽华 女 村委会", "高振东 男 村委会",
                "张福全 男 一组", "王淑云 女 一组", "刘长顺 男 一组", "陈玉梅 女 一组", "李文举 男 一组", "周桂荣 女 二组",
                "杨振海 男 二组", "韩秀芝 女 二组", "于德水 男 二组", "郑凤琴 女 三组", "金顺姬 女 三组", "吴永和 男 三组",
                "冯淑兰 女 三组", "宋长林 男 四组", "徐桂花 女 四组 请假", "马占山 男 四组", "曲国栋 男 四组 外出务工",
                "丛培军 男 四组", "姜海涛 男 五组", "崔英子 女 五组 请假", "任广义 男 五组 外出务工", "潘景春 男 五组",
                "邹立本 男 六组", "苏凤霞 女 六组", "石宝库 男 六组 请假", "薛永贵 男 六组").map(text -> {
                    String[] parts = text.split(" ");
                    return new Participant(parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : "");
                }).toList();
    }

    static List<Ballot> ballots() {
        return List.of(
                new Ballot("一组", "王德山", 3, false, 26, 0, 0, 0, true), new Ballot("一组", "刘桂琴", 1, false, 25, 0, 1, 0, true),
                new Ballot("二组", "孙长海", 4, false, 22, 3, 1, 0, true), new Ballot("二组", "赵玉芬", 2, false, 24, 1, 1, 0, true),
                new Ballot("二组", "李堃", 3, false, 21, 3, 1, 1, true), new Ballot("三组", "周井泉", 2, false, 23, 1, 2, 0, true),
                new Ballot("三组", "陈秀兰", 1, false, 25, 0, 1, 0, true), new Ballot("三组", "韩宝成", 4, false, 9, 14, 3, 0, false),
                new Ballot("四组", "杨国忠", 5, false, 18, 5, 2, 1, true), new Ballot("四组", "于占河", 2, false, 19, 5, 2, 0, true),
                new Ballot("五组", "郑淑贤", 2, false, 24, 0, 2, 0, true), new Ballot("五组", "金哲洙", 3, true, 17, 6, 2, 1, true),
                new Ballot("六组", "吴广才", 1, false, 25, 0, 1, 0, true), new Ballot("六组", "冯立新", 2, true, 13, 11, 2, 0, false));
    }

    static MeetingRecordPaper meetingRecord(List<Ballot> ballots, List<Participant> participants) {
        return new MeetingRecordPaper("220281103213-2017-HY02", QINGBEI, "村民代表会议", day(10, 31), LocalTime.of(14, 0),
                LocalTime.of(16, 20), "青背村村委会会议室", "赵春生", "李桂芳", "人", 31, 21, "三分之二以上", 26,
                new MeetingRecordPaper.Women(12, 10), 14, "半数", List.of("张福全", "王淑云", "宋长林"),
                List.of("驻村第一书记 陈志远", "漂河镇包村干部 林海峰"),
                List.of(new Recusal("李文举", "李堃之兄"), new Recusal("杨振海", "杨国忠之弟"), new Recusal("金顺姬", "金哲洙之姐")),
                ballots, List.of("冯立新户同意13票，未超过到会26人的半数，未通过。"),
                List.of("主持人宣布到会人数和回避人员，宣读识别标准和程序；监票人、计票人、唱票人由会议推举。",
                        "入户调查人孙丽华逐户介绍家庭人口、收入、住房和就学就医保障情况，并回答代表提问。",
                        "宣读比对提示及书面说明：金哲洙户，名下登记有合作社，说明为2015年停业未注销；冯立新户，名下登记有车辆，说明为已转让未过户。",
                        "代表发言：周桂荣认为陈秀兰户独居、无人照料，应当纳入；吴永和认为冯立新户车辆仍在使用，不同意纳入；高振东提出于占河户种植收入应再核实，会后由驻村工作队复核。",
                        "无记名投票。发出表决票26张，收回26张，有效26张。当场唱票、计票，结果如上，会上无人提出异议。"),
                new MeetingRecordPaper.Verification("会议情况属实，表决结果与现场一致。于占河户种植收入已复核，无出入。", "陈志远", day(11, 2)),
                participants);
    }

    static MeetingSheetsPaper meetingSheets(List<RosterLine> households) {
        return new MeetingSheetsPaper(QINGBEI, "村民代表会议", day(10, 31), LocalTime.of(14, 0), 31, participants(), households);
    }

    static ReceiptPaper receipt() {
        return new ReceiptPaper(ReceiptPaper.Kind.OBJECTION, "YY7K-3M9D-26", LocalDateTime.of(2017, 11, 20, 15, 20), QINGBEI,
                "对青背村第一次公示名单的意见", false,
                List.of(new Step(day(11, 20), true, "已收到", ""), new Step(day(11, 21), false, "受理", ""),
                        new Step(day(11, 28), false, "答复", "漂河镇扶贫办核查。核查期间，这一户不进入下一步。")),
                List.of(TOWNSHIP, COUNTY), "工作日8:30—16:30", PAGE, "漂河镇扶贫办");
    }
}
