using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels.Optimizers;

/// <summary>Each optimizer's step: the same bits for every vector width and number of threads, at every length; Adam against the formula written plainly.</summary>
[Collection("Workers")]
public class StepKernelTests
{
    private static readonly Dictionary<string, StepOperation> s_rules = new()
    {
        ["sgd"] = new SgdStep(0, false),
        ["sgd momentum"] = new SgdStep(0.9, false, WeightDecay: 0.01),
        ["sgd nesterov"] = new SgdStep(0.9, true),
        ["rmsprop"] = new RmsPropStep(0.9, 0, 1e-7, false),
        ["rmsprop momentum"] = new RmsPropStep(0.9, 0.5, 1e-7, false),
        ["rmsprop centered"] = new RmsPropStep(0.9, 0, 1e-7, true),
        ["rmsprop all"] = new RmsPropStep(0.9, 0.5, 1e-7, true, WeightDecay: 0.02),
        ["adam"] = new AdamStep(0.9, 0.999, 1e-7, false),
        ["adam amsgrad"] = new AdamStep(0.9, 0.999, 1e-7, true, WeightDecay: 0.1),
        ["adamax"] = new AdamaxStep(0.9, 0.999, 1e-7),
        ["nadam"] = new NadamStep(0.9, 0.999, 1e-7),
        ["adagrad"] = new AdagradStep(1e-7),
        ["adadelta"] = new AdadeltaStep(0.95, 1e-7),
        ["ftrl"] = new FtrlStep(-0.5, 0.01, 0.02, 0.03, 0.1),
        ["ftrl power"] = new FtrlStep(-0.7, 0, 0, 0, 0),
        ["lion"] = new LionStep(0.9, 0.99),
    };

    public static TheoryData<string> Rules => [.. s_rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Any_width_gives_the_same_bits(string rule)
    {
        foreach (var length in new[] { 0, 1, 3, 4, 7, 8, 15, 16, 17, 31, 33, 63, 64, 65, 100 })
        {
            var expected = Run(s_rules[rule], length, 32, 1);
            foreach (var width in new[] { 128, 256, 512 })
                Assert.Equal(expected, Run(s_rules[rule], length, width, 1));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Any_number_of_threads_gives_the_same_bits(string rule) =>
        Assert.Equal(Run(s_rules[rule], 50_001, SimdWidth.Native, 1), Run(s_rules[rule], 50_001, SimdWidth.Native, 4));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Float64_is_float32_but_for_rounding(string rule)
    {
        var narrow = Run(s_rules[rule], 40, SimdWidth.Native, 1);
        var wide = RunWide(s_rules[rule], 40);
        for (var i = 0; i < narrow.Length; i++)
            Assert.Equal(wide[i], narrow[i], 2e-5 * Math.Max(1, Math.Abs(wide[i])));
    }

    [Fact]
    public void Adam_is_its_formula()
    {
        const int n = 37;
        var (w, g, m, v) = (Numbers(n, 1), Numbers(n, 2), Numbers(n, 3), Array.ConvertAll(Numbers(n, 4), static x => MathF.Abs(x) + 0.1f));
        var steps = Run(new AdamStep(0.9, 0.999, 1e-7, false), n, SimdWidth.Native, 1);
        var rate = 0.01f;
        var (p1, p2) = ((float)Math.Pow(0.9f, 6), (float)Math.Pow(0.999f, 6));
        var alpha = rate * MathF.Sqrt(1 - p2) / (1 - p1);
        for (var i = 0; i < n; i++)
        {
            m[i] += (g[i] - m[i]) * (float)(1 - 0.9);
            v[i] += (g[i] * g[i] - v[i]) * (float)(1 - 0.999);
            Assert.Equal(w[i] - m[i] * alpha / (MathF.Sqrt(v[i]) + 1e-7f), steps[i]);
        }
    }

    [Fact]
    public void A_step_without_leave_changes_nothing()
    {
        var variable = Variable(Numbers(5, 1));
        var velocity = Variable(Numbers(5, 3));
        foreach (var taken in new[] { false, true })
        {
            Ops.Step(
                new SgdStep(0.9, false, Conditional: true), variable, Value(Numbers(5, 2)), TensorValue.Scalar(0.1, TF_DataType.TF_FLOAT),
                TensorValue.Scalar(0, TF_DataType.TF_INT64), [velocity], TensorValue.Scalar(taken ? 1 : 0, TF_DataType.TF_BOOL));
            Assert.Equal(!taken, Numbers(5, 1).AsSpan().SequenceEqual(variable.Current.Span<float>()));
            Assert.Equal(!taken, Numbers(5, 3).AsSpan().SequenceEqual(velocity.Current.Span<float>()));
        }
    }

    [Fact]
    public void Tiny_moments_become_zero()
    {
        var moment = Variable([2e-38f, 0f, -1e-38f, float.NaN]);
        Ops.Step(
            new AdamStep(0.5, 0.999, 1e-7, false), Variable([1, 2, 3, 4]), Value([0, 0, 0, 0]), TensorValue.Scalar(0.1, TF_DataType.TF_FLOAT),
            TensorValue.Scalar(0, TF_DataType.TF_INT64), [moment, Variable([0, 0, 0, 0])]);
        Assert.Equal([0f, 0f, 0f, float.NaN], moment.Current.Span<float>().ToArray());
    }

    private static float[] Run(StepOperation rule, int length, int width, int threads)
    {
        var (formerWidth, formerThreads) = (SimdWidth.Bits, Workers.Count);
        try
        {
            (SimdWidth.Bits, Workers.Count) = (width, threads);
            var variable = Variable(Numbers(length, 1));
            var slots = Enumerable.Range(0, rule.SlotCount).Select(i => Variable(Slot(rule, i, length))).ToArray();
            Value[] rest = [.. Enumerable.Repeat(TensorValue.Scalar(0.4, TF_DataType.TF_FLOAT), rule.ExtraScalars), .. slots];
            Ops.Step(rule, variable, Value(Numbers(length, 2)), TensorValue.Scalar(0.01, TF_DataType.TF_FLOAT), TensorValue.Scalar(5, TF_DataType.TF_INT64), rest);
            return [.. variable.Current.Span<float>(), .. slots.SelectMany(s => s.Current.Span<float>().ToArray())];
        }
        finally
        {
            (SimdWidth.Bits, Workers.Count) = (formerWidth, formerThreads);
        }
    }

    private static double[] RunWide(StepOperation rule, int length)
    {
        static TensorValue Wide(float[] numbers) => TensorValue.From<double>(Array.ConvertAll(numbers, static x => (double)x), numbers.Length);
        var variable = new Variable(Wide(Numbers(length, 1)), "w");
        var slots = Enumerable.Range(0, rule.SlotCount).Select(i => new Variable(Wide(Slot(rule, i, length)), "s")).ToArray();
        Value[] rest = [.. Enumerable.Repeat(TensorValue.Scalar(0.4, TF_DataType.TF_DOUBLE), rule.ExtraScalars), .. slots];
        Ops.Step(rule, variable, Wide(Numbers(length, 2)), TensorValue.Scalar(0.01, TF_DataType.TF_FLOAT), TensorValue.Scalar(5, TF_DataType.TF_INT64), rest);
        return [.. variable.Current.Span<double>(), .. slots.SelectMany(s => s.Current.Span<double>().ToArray())];
    }

    /// <summary>First moments have either sign; averages of squares are positive, and larger than the square of the average.</summary>
    private static float[] Slot(StepOperation rule, int slot, int length) =>
        Array.ConvertAll(Numbers(length, 3 + slot), x => slot == 0 && rule is AdamStep or LionStep or SgdStep ? x : rule is RmsPropStep { Centered: true } && slot == rule.SlotCount - 1 ? 0.1f * x : MathF.Abs(x) + 0.1f);

    private static Variable Variable(float[] numbers) => new(Value(numbers), "w");

    private static TensorValue Value(float[] numbers) => TensorValue.From<float>(numbers, numbers.Length);

    private static float[] Numbers(int length, int seed)
    {
        var random = new System.Random(seed);
        return Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() * 2 - 1)).ToArray();
    }
}
