package io.fupin.assessment.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands on one sheet after a draw: the hashes of frame, plan and sample, the commitment made before the freeze, and the two halves of
 * the seed. With the frame and the plan beside it anybody can draw again.
 *
 * @param frame        SHA-256 of the frame
 * @param plan         SHA-256 of the plan
 * @param commitment   SHA-256 of the secret, told before the freeze
 * @param secret       64 hexadecimal digits
 * @param publicNumber digits
 * @param sample       SHA-256 of the sample
 */
public record Published(String frame, String plan, String commitment, String secret, String publicNumber, String sample) {

    private static final String HEAD = "fupin-draw 1";
    private static final Set<String> WORDS = Set.of("frame", "plan", "commitment", "secret", "public", "sample");

    /** One line each, {@code word value}. */
    public String canonical() {
        return "%s\nframe %s\nplan %s\ncommitment %s\nsecret %s\npublic %s\nsample %s\n".formatted(HEAD, frame, plan, commitment, secret, publicNumber, sample);
    }

    /** @throws IllegalArgumentException when a line is missing or not known */
    public static Published parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("不是抽样公布文件：第一行应为“%s”".formatted(HEAD));
        }
        Map<String, String> values = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            if (words.length != 2 || !WORDS.contains(words[0])) {
                throw new IllegalArgumentException("抽样公布文件里的“%s”读不懂".formatted(line));
            }
            values.put(words[0], words[1]);
        }
        if (!values.keySet().equals(WORDS)) {
            throw new IllegalArgumentException("抽样公布文件少了：" + WORDS.stream().filter(word -> !values.containsKey(word)).sorted().toList());
        }
        return new Published(values.get("frame"), values.get("plan"), values.get("commitment"), values.get("secret"), values.get("public"),
                values.get("sample"));
    }

    /**
     * Draws again from what was published and says in the words of the office whatever does not agree.
     *
     * @return what differs; empty when everything agrees
     */
    public List<String> differences(Frame frame, DrawPlan plan) {
        List<String> found = new ArrayList<>();
        differs(found, "抽样框", this.frame, frame.hash());
        differs(found, "抽样方案", this.plan, plan.hash());
        differs(found, "密数承诺", commitment, Seed.commitment(secret));
        differs(found, "样本", sample, Draw.of(frame, plan, Seed.of(secret, frame, plan, publicNumber)).hash());
        return found;
    }

    private static void differs(List<String> found, String what, String published, String computed) {
        if (!published.equals(computed)) {
            found.add("%s不一致：公布的是 %s，算出来是 %s".formatted(what, published, computed));
        }
    }
}
