namespace Tensorflow.Keras.Preprocessing;

/// <summary>Where the pixel (r, c) of a transformed image is taken from: row <c>OffsetR + RR r + RC c</c>, column <c>OffsetC + CR r + CC c</c>.</summary>
internal readonly record struct AffineMatrix(double RR, double RC, double OffsetR, double CR, double CC, double OffsetC)
{
    /// <summary>Rotation, shift, shear and zoom about the middle of an image, in this order, or <see langword="null"/> when nothing moves.</summary>
    /// <param name="parameters">What is to happen.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="width">The number of columns.</param>
    public static AffineMatrix? Of(in TransformParameters parameters, int height, int width)
    {
        const double radians = Math.PI / 180;
        Span<double> matrix = stackalloc double[9];
        var moves = false;
        if (parameters.theta != 0)
        {
            var angle = parameters.theta * radians;
            var (sine, cosine) = (Math.Sin(angle), Math.Cos(angle));
            Append(matrix, [cosine, -sine, 0, sine, cosine, 0, 0, 0, 1], ref moves);
        }
        if (parameters.tx != 0 || parameters.ty != 0)
            Append(matrix, [1, 0, parameters.tx, 0, 1, parameters.ty, 0, 0, 1], ref moves);
        if (parameters.shear != 0)
        {
            var angle = parameters.shear * radians;
            Append(matrix, [1, -Math.Sin(angle), 0, 0, Math.Cos(angle), 0, 0, 0, 1], ref moves);
        }
        if (parameters.zx != 1 || parameters.zy != 1)
            Append(matrix, [parameters.zx, 0, 0, 0, parameters.zy, 0, 0, 0, 1], ref moves);
        if (!moves)
            return null;
        var (x, y) = (height / 2.0 - 0.5, width / 2.0 - 0.5);
        Span<double> centred = [1, 0, x, 0, 1, y, 0, 0, 1];
        Multiply(centred, matrix);
        Multiply(centred, [1, 0, -x, 0, 1, -y, 0, 0, 1]);
        // The original takes x for rows when it makes the matrix and exchanges both axes afterwards.
        return new AffineMatrix(centred[4], centred[3], centred[5], centred[1], centred[0], centred[2]);
    }

    private static void Append(Span<double> matrix, ReadOnlySpan<double> factor, ref bool moves)
    {
        if (moves)
            Multiply(matrix, factor);
        else
            factor.CopyTo(matrix);
        moves = true;
    }

    /// <summary>a = a b for 3x3 matrices, accumulated with fused multiply-add as NumPy's matrix product is.</summary>
    private static void Multiply(Span<double> a, ReadOnlySpan<double> b)
    {
        Span<double> product = stackalloc double[9];
        for (var i = 0; i < 9; i += 3)
        {
            for (var j = 0; j < 3; j++)
                product[i + j] = Math.FusedMultiplyAdd(a[i + 2], b[6 + j], Math.FusedMultiplyAdd(a[i + 1], b[3 + j], a[i] * b[j]));
        }
        product.CopyTo(a);
    }
}
