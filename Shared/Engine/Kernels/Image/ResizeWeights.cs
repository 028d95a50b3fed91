namespace TfNet.Engine;

/// <summary>
/// The weights of each way to resize, as TensorFlow 2.18 computes them with half-pixel centres: places and weights in float32, step by step, since the next
/// pixel is chosen by them.
/// </summary>
internal static class ResizeWeights
{
    private const int CubicSteps = 1024;

    /// <summary>The weights that make an axis of <paramref name="output"/> pixels of one of <paramref name="input"/>.</summary>
    public static AxisWeights Create(ResizeMethod method, int input, int output, bool antialias)
    {
        var terms = new Terms(output);
        for (var o = 0; o < output; o++)
        {
            terms.Next();
            switch (method)
            {
                case ResizeMethod.Bilinear: Bilinear(terms, o, input, output); break;
                case ResizeMethod.Nearest: terms.Add(NearestIndex(o, input, output), 1); break;
                case ResizeMethod.Bicubic: Bicubic(terms, o, input, (float)input / output); break;
                case ResizeMethod.Area: Area(terms, o, input, (float)input / output); break;
                default: Sampled(terms, method, o, input, (float)(1.0 / ((float)output / input)), antialias); break;
            }
        }
        return terms.ToWeights();
    }

    /// <summary>The pixel that the nearest one is a copy of.</summary>
    public static int NearestIndex(int o, int input, int output) => (int)Math.Min(MathF.Floor((o + 0.5f) * ((float)input / output)), input - 1);

    /// <summary>The pixels that a pixel lies between, and how far it is from the first to the second.</summary>
    public static (int First, int Second, float Fraction) Between(int o, int input, int output)
    {
        var place = ((o + 0.5f) * ((float)input / output)) - 0.5f;
        var floor = MathF.Floor(place);
        return ((int)Math.Max(floor, 0), (int)Math.Min(MathF.Ceiling(place), input - 1), place - floor);
    }

    private static void Bilinear(Terms terms, int o, int input, int output)
    {
        var (first, second, fraction) = Between(o, input, output);
        terms.Add(first, first == second ? 1 : 1 - (double)fraction);
        if (second != first)
            terms.Add(second, fraction);
    }

    /// <summary>Pixels outside the image have no weight, and those inside make up for them.</summary>
    private static void Bicubic(Terms terms, int o, int size, float scale)
    {
        var place = ((o + 0.5f) * scale) - 0.5f;
        var floor = (int)MathF.Floor(place);
        var step = (int)MathF.Round((place - floor) * CubicSteps);
        Span<float> weights = [Outer(step), Inner(step), Inner(CubicSteps - step), Outer(CubicSteps - step)];
        float sum = 0;
        for (var i = 0; i < 4; i++)
            sum += weights[i] = floor + i - 1 >= 0 && floor + i - 1 < size ? weights[i] : 0;
        for (var i = 0; i < 4; i++)
        {
            if (weights[i] != 0)
                terms.Add(floor + i - 1, weights[i] * (1 / sum));
        }

        static float Inner(int step)
        {
            var x = (float)step / CubicSteps;
            return (((1.5f * x) - 2.5f) * x * x) + 1;
        }

        static float Outer(int step)
        {
            var x = ((float)step / CubicSteps) + 1;
            return (((((-0.5f * x) + 2.5f) * x) - 4) * x) + 2;
        }
    }

    private static void Area(Terms terms, int o, int size, float scale)
    {
        var (start, end) = (o * scale, (o + 1) * scale);
        for (var i = (int)MathF.Floor(start); i < (int)MathF.Ceiling(end); i++)
        {
            var covered = i < start ? (i + 1 > end ? scale : i + 1 - start) : i + 1 > end ? end - i : 1;
            terms.Add(Math.Min(i, size - 1), covered / (double)scale);
        }
    }

    private static void Sampled(Terms terms, ResizeMethod method, int o, int size, float inverse, bool antialias)
    {
        var widening = antialias ? Math.Max(inverse, 1) : 1;
        var place = (o + 0.5f) * inverse;
        if (place > size)
            return;
        var reach = SamplingFunctions.Radius(method) * widening;
        var first = (int)Math.Clamp(MathF.Ceiling(place - reach - 0.5f), 0, size - 1);
        var last = (int)Math.Clamp(MathF.Floor(place + reach - 0.5f), 0, size - 1);
        var weights = new float[last - first + 1];
        float sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] = SamplingFunctions.Weight(method, (first + i + 0.5f - place) * (1 / widening));
        // What hardly has a weight makes no pixel.
        if (Math.Abs(sum) < 1000 * 1.17549435e-38f)
            return;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] != 0)
                terms.Add(first + i, weights[i] * (1 / sum));
        }
    }

    /// <summary>Terms in the order of outputs.</summary>
    private sealed class Terms(int outputs)
    {
        private readonly int[] _begin = new int[outputs + 1];
        private readonly List<int> _index = [];
        private readonly List<double> _weight = [];
        private int _output;

        public void Next() => _output++;

        public void Add(int input, double weight)
        {
            _index.Add(input);
            _weight.Add(weight);
            _begin[_output] = _index.Count;
        }

        public AxisWeights ToWeights()
        {
            // Outputs without terms end where the ones before them end.
            for (var o = 1; o < _begin.Length; o++)
                _begin[o] = Math.Max(_begin[o], _begin[o - 1]);
            return new AxisWeights(_begin, [.. _index], [.. _weight]);
        }
    }
}
