using Tensorflow;
using TfNet.Engine;
using static TfNet.UnitTests.Engine.Operations.Numbers;

namespace TfNet.UnitTests.Engine.Operations.Linear;

/// <summary>Functions of matrices that are inverted, factored and solved.</summary>
internal static class LinearGradientCases
{
    public static IEnumerable<GradientCase> All
    {
        get
        {
            yield return new GradientCase("MatrixInverse", static x => Ops.MatrixInverse(Add(x[0], 3)), Uniform(1, -1, 1, 2, 3, 3));
            yield return new GradientCase("Cholesky", static x => Ops.Cholesky(Add(Ops.BatchMatMul(x[0], x[0], false, true), 0.5)), Uniform(1, -1, 1, 2, 3, 3));
            foreach (var (lower, adjoint) in new[] { (true, false), (true, true), (false, false), (false, true) })
            {
                yield return new GradientCase(
                    $"TriangularSolve, {(lower ? "lower" : "upper")}{(adjoint ? ", transposed" : "")}", x => Ops.TriangularSolve(Add(x[0], 2), x[1], lower, adjoint),
                    Uniform(1, -1, 1, 2, 3, 3), Uniform(2, -1, 1, 2, 3, 4));
            }
            foreach (var (rows, columns) in new[] { (3, 3), (5, 3), (3, 5) })
            {
                yield return new GradientCase($"Qr of ({rows}, {columns}), q", static x => Ops.Qr(Wide(x[0])).Q, Uniform(4, -1, 1, 2, rows, columns));
                yield return new GradientCase($"Qr of ({rows}, {columns}), r", static x => Ops.Qr(Wide(x[0])).R, Uniform(4, -1, 1, 2, rows, columns));
                yield return new GradientCase(
                    $"Qr of ({rows}, {columns}), both", static x => Ops.Add(Ops.Sum(Ops.Square(Ops.Sin(Ops.Qr(Wide(x[0])).Q))), Ops.Sum(Ops.Cos(Ops.Qr(Wide(x[0])).R))), Uniform(4, -1, 1, rows, columns));
            }
            yield return new GradientCase("Qr of full matrices", static x => Ops.Qr(Wide(x[0]), fullMatrices: true).R, Uniform(4, -1, 1, 3, 5));
            var positions = TensorValue.From<int>([2, 0, 0, 1, 2, 0], (3, 2));
            yield return new GradientCase("GatherNd", x => Ops.GatherNd(Ops.Square(x[0]), positions), Uniform(1, -1, 1, 3, 2, 4));
            yield return new GradientCase("ScatterNd", x => Ops.Square(Ops.ScatterNd(positions, x[0], (3, 2, 4))), Uniform(1, -1, 1, 3, 4));
            yield return new GradientCase("BandPart", static x => Ops.BandPart(Ops.Square(x[0]), 1, 0), Uniform(1, -1, 1, 2, 4, 3));
        }
    }

    /// <summary>Matrices with a number added to the diagonal, which keeps them from being singular.</summary>
    private static Value Add(Value x, double number) => Ops.Add(x, Diagonal(x.Shape[^2], x.Shape[^1], number));

    private static Value Wide(Value x) => Add(x, 2);

    private static TensorValue Diagonal(int rows, int columns, double number)
    {
        var value = TensorValue.Zeros(new TensorSpec(TF_DataType.TF_DOUBLE, (rows, columns)));
        for (var i = 0; i < Math.Min(rows, columns); i++)
            value.Span<double>()[(i * columns) + i] = number;
        return value;
    }
}
