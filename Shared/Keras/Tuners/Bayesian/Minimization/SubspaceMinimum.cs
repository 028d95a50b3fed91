namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>
/// The minimum of a quadratic model in those variables that are free at its <see cref="CauchyPoint"/>, brought back into the box: by taking each variable to its bound if the step then still goes
/// down, else by a shorter step. Source: Morales, Nocedal, Remark on algorithm 788, 2011.
/// </summary>
internal sealed class SubspaceMinimum(Box box)
{
    private readonly double[] _away = new double[box.Dimensions];
    private readonly double[] _slopes = new double[box.Dimensions];
    private readonly double[] _direction = new double[box.Dimensions];
    private readonly double[] _projected = new double[box.Dimensions];
    private readonly double[] _factor = new double[box.Dimensions * box.Dimensions];
    private readonly double[] _solution = new double[box.Dimensions];

    /// <summary>Replaces the Cauchy point by the minimum.</summary>
    /// <param name="x">Where the model is built.</param>
    /// <param name="gradient">The gradient there.</param>
    /// <param name="matrix">The second derivatives.</param>
    /// <param name="isFixed">Which variables keep the values of the Cauchy point.</param>
    /// <param name="point">The Cauchy point, then the minimum.</param>
    /// <returns><see langword="false"/> if the matrix is not positive definite in these variables.</returns>
    public bool Find(double[] x, double[] gradient, QuasiNewtonMatrix matrix, bool[] isFixed, double[] point)
    {
        if (!SetNewtonDirection(x, gradient, matrix, isFixed, point))
            return false;
        var meetsBound = false;
        for (var i = 0; i < x.Length; i++)
        {
            _projected[i] = isFixed[i] ? point[i] : box.Clip(i, point[i] + _direction[i]);
            meetsBound |= !isFixed[i] && (_projected[i] == box.Lower[i] || _projected[i] == box.Upper[i]);
        }
        var slope = 0.0;
        for (var i = 0; i < x.Length; i++)
            slope += (_projected[i] - x[i]) * gradient[i];
        if (!meetsBound || !(slope > 0))
        {
            _projected.CopyTo(point, 0);
            return true;
        }
        var length = box.LongestStep(point, _direction, 1, out var blocking);
        for (var i = 0; i < x.Length; i++)
            point[i] = i == blocking ? (_direction[i] > 0 ? box.Upper[i] : box.Lower[i]) : point[i] + (length * _direction[i]);
        return true;
    }

    private bool SetNewtonDirection(double[] x, double[] gradient, QuasiNewtonMatrix matrix, bool[] isFixed, double[] point)
    {
        for (var i = 0; i < x.Length; i++)
            _away[i] = point[i] - x[i];
        matrix.Multiply(_away, _slopes);
        var free = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (isFixed[i])
                continue;
            _solution[free++] = -(gradient[i] + _slopes[i]);
        }
        var size = free;
        var row = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (isFixed[i])
                continue;
            var column = 0;
            for (var j = 0; j <= i; j++)
            {
                if (!isFixed[j])
                    _factor[(row * size) + column++] = matrix.Elements[(i * x.Length) + j];
            }
            row++;
        }
        if (!Cholesky.Factor(_factor.AsSpan(0, size * size), size))
            return false;
        Cholesky.Solve(_factor.AsSpan(0, size * size), _solution.AsSpan(0, size));
        free = 0;
        for (var i = 0; i < x.Length; i++)
            _direction[i] = isFixed[i] ? 0 : _solution[free++];
        return true;
    }
}
