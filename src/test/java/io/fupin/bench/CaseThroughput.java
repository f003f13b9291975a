package io.fupin.bench;

import static io.fupin.bench.Figures.median;
import static io.fupin.bench.Figures.seconds;

import io.fupin.clock.BusinessClock;
import io.fupin.support.Given;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whole cases of 贫困户识别 in a second, with everything that an office needs of them, beside the bare engine. */
final class CaseThroughput {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    /** Rounds before anything counts: until then the machine code of both sides is not made. */
    private static final int WARM_UP = 2;
    private static final int VILLAGES = 8;
    private static final int CASES = 10;

    private final Fupin fupin;
    private final StockEngine stock;

    CaseThroughput(Fupin fupin, StockEngine stock) {
        this.fupin = fupin;
        this.stock = stock;
    }

    List<BenchResult> measure() throws InterruptedException {
        List<Double> ratios = new ArrayList<>();
        List<Double> our = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        int total = VILLAGES * CASES;
        try (FourHands hands = new FourHands()) {
            OurCases ourCases = new OurCases(fupin, hands);
            StockCases stockCases = null;
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                List<Village> villages = ourCases.villages(VILLAGES);
                long began = System.nanoTime();
                List<Trace> traces = ourCases.run(villages, CASES);
                double ourRate = total / seconds(System.nanoTime() - began);
                ourCases.verify(traces, total);
                if (stockCases == null) {
                    stockCases = new StockCases(stock, hands, traces.get(0).one(0), LocalDate.ofInstant(Given.BEGIN.toInstant(), BusinessClock.ZONE));
                }
                began = System.nanoTime();
                String stockRound = stockCases.run(villages, CASES);
                double stockRate = total / seconds(System.nanoTime() - began);
                stockCases.verify(stockRound, total);
                System.out.printf("bench: cases/s, round %d: ours %.1f, stock engine %.1f%n", round, ourRate, stockRate);
                if (round >= 0) {
                    our.add(ourRate);
                    theirs.add(stockRate);
                    ratios.add(ourRate / stockRate);
                }
            }
        }
        return List.of(
                BenchResult.higher("case-throughput-ratio", median(ratios), "×", 1.0, 1.0, "%d rounds of %d cases, 4 threads".formatted(ROUNDS, total)),
                BenchResult.higher("case-throughput", median(our), "cases/s", median(theirs), null, "behind the ratio; peer: the stock engine"));
    }
}
