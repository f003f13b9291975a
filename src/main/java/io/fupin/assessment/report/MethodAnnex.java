package io.fupin.assessment.report;

import io.fupin.assessment.report.Reported.Figure;
import io.fupin.assessment.report.Reported.Method;
import io.fupin.assessment.report.Reported.Rate;
import io.fupin.assessment.report.Reported.Replaced;
import io.fupin.paper.ReportBlock;
import io.fupin.paper.ReportBlock.Code;
import io.fupin.paper.ReportBlock.Column;
import io.fupin.paper.ReportBlock.Heading;
import io.fupin.paper.ReportBlock.Note;
import io.fupin.paper.ReportBlock.Table;
import io.fupin.paper.ReportBlock.Text;
import java.util.ArrayList;
import java.util.List;

/** 附件 方法说明: how it was drawn and reckoned, how far it reaches, and what nobody can prove with it. */
final class MethodAnnex {

    private final Reported reported;
    private final Method method;
    private final Edition edition;
    private int sections;

    MethodAnnex(Reported reported, Edition edition) {
        this.reported = reported;
        this.method = reported.method();
        this.edition = edition;
    }

    void writeTo(List<ReportBlock> blocks) {
        blocks.add(new Heading(0, "附件　方法说明"));
        frame(blocks);
        drawn(blocks);
        asked(blocks);
        reckoned(blocks);
        settled(blocks);
        notProved(blocks);
        again(blocks);
    }

    private Heading section(String title) {
        return new Heading(2, "（" + "一二三四五六七八".charAt(sections++) + "）" + title);
    }

    private void frame(List<ReportBlock> blocks) {
        blocks.add(section("抽样框"));
        blocks.add(new Text("抽样框是%s冻结的全县农户名单，%,d户%,d人，分六层：贫困村、非贫困村，各分脱贫户、未脱贫户、一般户。冻结以后档案再变，抽样框不变。"
                .formatted(ReportText.full(method.frozenOn()), method.households(), method.persons())
                + "公布的名单里只有层和本次评估专用的化名，没有姓名。名单的哈希值（SHA-256）："));
        blocks.add(new Code(List.of(method.frameHash())));
    }

    private void drawn(List<ReportBlock> blocks) {
        blocks.add(section("样本怎么抽"));
        blocks.add(new Text((method.villages().isEmpty() ? "一阶段抽样，各层直接抽户。" : "两阶段抽样：" + String.join("，", method.villages().stream()
                .map(one -> "%s%s，%,d个里抽%,d个".formatted(one.kind(), one.rule(), one.all(), one.drawn())).toList()) + "；再在抽中的村里分层抽户。")
                + "另按%d%%抽备用户。方案在种子产生以前冻结，哈希值：".formatted(method.reservePercent())));
        blocks.add(new Code(List.of(method.planHash())));
        blocks.add(new Table("表%d　各层抽多少".formatted(table()), List.of(new Column("层", false, 34), new Column("总体（户）", true, 16), new Column("总体（人）", true, 16),
                new Column("应抽（户）", true, 16), new Column("问到（户）", true, 18)), reported.strata().stream().map(part -> List.of(part.name(),
                        "%,d".formatted(part.households()), "%,d".formatted(part.persons()), "%,d".formatted(part.take()), "%,d".formatted(part.asked()))).toList()));
        blocks.add(new Text("种子由两半合成，谁都挑不了：一半是评估单位的密数，冻结以前先公布它的哈希值；一半是公开数字（%s，%s产生），冻结时谁也不知道。"
                .formatted(method.publicSource(), ReportText.full(method.publicOn()))
                + "两半和抽样框、方案的哈希一起算出次序，每层取前面的户，后面的依次备用。"));
        List<String> lines = new ArrayList<>(List.of("密数的哈希（冻结前公布）　" + method.commitment()));
        if (method.secret() != null) {
            lines.add("密数　" + method.secret());
            lines.add("公开数字　" + method.publicNumber());
            lines.add("样本的哈希　" + method.sampleHash());
        }
        blocks.add(new Code(lines));
    }

    /** The tables of the report before the annex. */
    private int table() {
        return edition == Edition.PUBLIC ? reported.partsForEverybody() ? 3 : 2 : reported.findings().isEmpty() ? reported.townships().isEmpty() ? 3 : 4 : 5;
    }

    private void asked(List<ReportBlock> blocks) {
        blocks.add(section("入户和更换"));
        int replaced = method.replacements().stream().mapToInt(Replaced::replaced).sum();
        int called = method.replacements().stream().mapToInt(Replaced::called).sum();
        blocks.add(new Text("调查员先问、当场封存，封存以后才能看官方档案，封存的答案谁也改不了。一共封存%,d份%s。".formatted(method.sealed(),
                method.open() == 0 ? "" : "，还有%,d份没有封存".formatted(method.open()))
                + (replaced == 0 ? "没有更换农户。" : "问不到而更换的%,d户（%s），都记了原因；由备用户依次顶替%,d户%s。".formatted(replaced,
                        String.join("，", method.replacements().stream().map(one -> one.stratum() + one.replaced() + "户").toList()), called,
                        called < replaced ? "，其余没有备用户，由同层问到的户代表" : ""))
                + "收入在标准线（每人每年%s元）以下、等于标准线或者缺一样保障的，脱贫户列为疑似错退，一般户列为疑似漏评。".formatted(method.incomeLine().stripTrailingZeros()
                        .toPlainString())));
    }

    private void reckoned(List<ReportBlock> blocks) {
        blocks.add(section("怎么估计"));
        blocks.add(new Text("错退率、漏评率、认可度用设计权数加权的比率估计：权数是抽中机会的倒数"
                + (method.villages().isEmpty() ? "（层内户数÷问到户数）" : "（村抽中机会的倒数×村里这一层的户数÷问到户数）")
                + "，分子、分母分别加权求和再相除。综合贫困发生率＝（未脱贫人口＋错退率×脱贫人口＋漏评率×未建档人口）÷农村户籍人口，其中脱贫、未建档人口按抽样框里的实数校准。"
                + "方差按抽样设计计算（分层、有限总体修正" + (method.villages().isEmpty() ? "" : "、村间和村内两部分") + "）。"));
        blocks.add(new Text("错退、漏评是少见的事，正态区间会偏窄，因此用按有效样本量修正的精确二项区间（Clopper—Pearson，Korn—Graubard），置信水平95%。"
                + "意思是：同样的办法换一批农户去问，二十次里大约十九次，真值落在区间里。"));
        blocks.add(new Table("表%d　估计的底数".formatted(table() + 1), List.of(new Column("指标", false, 30), new Column("说明这项的户", true, 17),
                new Column("发现/问到", true, 21), new Column("标准误", true, 14), new Column("有效样本量", true, 18)), reported.rates().stream()
                .map(rate -> base(rate.indicator().label(), rate.figure())).toList()));
        blocks.add(new Note("“发现/问到”是没有加权的人数（认可度是户数）。有效样本量是精度相同的简单随机样本要问的数。"));
    }

    private static List<String> base(String name, Figure figure) {
        return figure == null ? List.of(name, "没有数据", "—", "—", "—") : List.of(name, "%,d".formatted(figure.households()),
                "%,.0f / %,.0f".formatted(figure.events(), figure.base()), "%.2f个百分点".formatted(figure.standardError() * 100),
                figure.effective() == null ? "全部问到" : "%,.0f".formatted(figure.effective()));
    }

    private void settled(List<ReportBlock> blocks) {
        blocks.add(section("更大的样本能分清什么"));
        for (Rate rate : reported.rates()) {
            blocks.add(new Text(rate.indicator().label() + "：" + settling(rate)));
        }
    }

    /** What a larger sample would have settled, in words. */
    static String settling(Rate rate) {
        if (rate.figure() == null) {
            return "这次没有问到说明这项的户，没有数据，不算通过。";
        }
        if (rate.settled()) {
            return "整个区间在标准的同一边，再多问也不会改变结论的方向。";
        }
        return rate.needed() == null ? "估计值离标准太近，再多问也分不清在线的哪一边。"
                : "区间跨线。比例不变的话，问到%,d户左右才分得清在线的哪一边，这次说明这项的有%,d户。".formatted(rate.needed(), rate.figure().households());
    }

    private void notProved(List<ReportBlock> blocks) {
        blocks.add(section("这份报告证明不了什么"));
        blocks.add(new Text("重新抽一遍能证明样本没有被挑选过，证明不了抽样框里一户不少：名单是县里的档案，档案外的户抽不到。"));
        blocks.add(new Text("评估单位和县里用的是同一个平台、同一个数据库。平台分开了两边的权限，每看一次都留痕，但是证明不了管服务器的人没有看过样本，也证明不了没有人在平台以外打听或者打招呼。"));
        blocks.add(new Text("答案是农户自己说的，收入没有逐笔核对；不愿说的、问不到的户可能与问到的不一样。区间只包括抽样带来的误差，不包括这些。"));
    }

    private void again(List<ReportBlock> blocks) {
        blocks.add(section("怎样重新抽一遍"));
        blocks.add(new Text((edition == Edition.DRAFT ? "公布以后，公示网页上有" : "公示网页上有") + "四个文件。放在一个文件夹里运行下面的命令，抽出来的样本应当与公布的一致："));
        blocks.add(new Code(List.of("frame.txt　plan.txt　draw.txt　sample.txt", "java -jar fupin.jar redraw 文件夹")));
    }
}
