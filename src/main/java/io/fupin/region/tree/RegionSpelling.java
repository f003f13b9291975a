package io.fupin.region.tree;

import io.fupin.region.RegionLevel;
import java.util.regex.Pattern;

/**
 * How the same place is written by different people. Statistics lists append 村民委员会, 村委会, 居委会; plans write 河南街 for 河南街道
 * and 乌林乡 for 乌林朝鲜族乡 (policy 5.7).
 */
public final class RegionSpelling {

    private static final Pattern NOTE = Pattern.compile("[（(][^（）()]*[）)]");
    private static final Pattern GOVERNMENT = Pattern.compile("(?<=[省市州盟县区旗镇乡])(人民)?政府$");
    private static final Pattern VILLAGE_COMMITTEE = Pattern.compile("村?村(民委员会|委会)$");
    private static final Pattern COMMUNITY_COMMITTEE = Pattern.compile("社区(居民委员会|居委会)$");
    private static final Pattern RESIDENTS_COMMITTEE = Pattern.compile("(?<!社区)(居民委员会|居委会)$");
    private static final Pattern STREET = Pattern.compile("(街道办事处|街道办|街办|(?<!街道)办事处|街)$");
    private static final String GROUPS = "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡"
            + "|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安"
            + "|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";
    private static final Pattern ETHNIC = Pattern.compile("(?<=.)((" + GROUPS + ")族)+(自治)?(?=[乡镇县州旗区]$)");

    private RegionSpelling() {
    }

    /** @param spoken as people say it; @param official as it stands on a seal */
    public record Names(String spoken, String official) {
    }

    /** The names of a region that a list calls {@code written}. */
    public static Names names(String written, RegionLevel level) {
        String bare = withoutNotes(tidy(written));
        if (level != RegionLevel.VILLAGE) {
            return new Names(bare, bare);
        }
        if (VILLAGE_COMMITTEE.matcher(bare).find()) {
            String spoken = VILLAGE_COMMITTEE.matcher(bare).replaceFirst("村");
            return new Names(spoken, bare.endsWith("村民委员会") ? bare : spoken + "村民委员会");
        }
        if (COMMUNITY_COMMITTEE.matcher(bare).find()) {
            String spoken = COMMUNITY_COMMITTEE.matcher(bare).replaceFirst("社区");
            return new Names(spoken, spoken + "居民委员会");
        }
        if (RESIDENTS_COMMITTEE.matcher(bare).find()) {
            String stem = RESIDENTS_COMMITTEE.matcher(bare).replaceFirst("");
            return new Names(stem + "居委会", stem + "居民委员会");
        }
        if (bare.endsWith("村")) {
            return new Names(bare, bare + "村民委员会");
        }
        // 虚拟社区 and farm settlements have no committee.
        if (bare.endsWith("社区") && !bare.endsWith("虚拟社区")) {
            return new Names(bare, bare + "居民委员会");
        }
        return new Names(bare, bare);
    }

    /** One form for all spellings of a name; two names of the same place have the same. */
    public static String canonical(String name) {
        String text = GOVERNMENT.matcher(withoutNotes(tidy(name))).replaceFirst("");
        text = VILLAGE_COMMITTEE.matcher(text).replaceFirst("村");
        text = COMMUNITY_COMMITTEE.matcher(text).replaceFirst("社区");
        text = RESIDENTS_COMMITTEE.matcher(text).replaceFirst("居委会");
        text = STREET.matcher(text).replaceFirst("街道");
        return ETHNIC.matcher(text).replaceFirst("");
    }

    /** Without white space, the ideographic space included. */
    public static String tidy(String name) {
        return name.replaceAll("[\\s\\u00a0\\u3000\\ufeff]+", "");
    }

    private static String withoutNotes(String name) {
        String bare = NOTE.matcher(name).replaceAll("");
        return bare.isEmpty() ? name : bare;
    }
}
