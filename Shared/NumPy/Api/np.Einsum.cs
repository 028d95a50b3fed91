namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Sums of products written with an index letter for each dimension: <c>np.einsum("ij,jk->ik", a, b)</c>.</summary>
    /// <param name="subscripts">The letters of each operand, and after <c>-&gt;</c> those of the result; without it, the letters that occur once, in order.</param>
    /// <param name="operands">The arrays.</param>
    /// <exception cref="ValueError">The letters do not fit the arrays.</exception>
    public static NDArray einsum(string subscripts, params NDArray[] operands)
    {
        var halves = subscripts.Replace(" ", "", StringComparison.Ordinal).Split("->");
        var terms = halves[0].Split(',');
        if (terms.Length != operands.Length || halves.Length > 2)
            throw new ValueError($"more operands provided to einstein sum function than specified in the subscripts string, or fewer. Received: \"{subscripts}\" and {operands.Length} arrays.");
        var letters = halves[0].Where(char.IsAsciiLetter).ToArray();
        var output = halves.Length == 2 ? halves[1] : new string([.. letters.Where(c => letters.Count(x => x == c) == 1).Order()]);
        var order = output + new string([.. letters.Distinct().Where(c => !output.Contains(c, StringComparison.Ordinal))]);
        NDArray? product = null;
        for (var i = 0; i < terms.Length; i++)
        {
            var spread = Spread(operands[i], terms[i], order);
            product = product is null ? spread : multiply(product, spread);
        }
        int[] summed = [.. Enumerable.Range(output.Length, order.Length - output.Length)];
        return summed.Length == 0 ? product! : sum(product!, new Axis(summed), product!.dtype);
    }

    /// <summary>An operand with its dimensions in the order of all letters; those it lacks have size 1, one that it has twice is a diagonal.</summary>
    private static NDArray Spread(NDArray x, string letters, string order)
    {
        if (letters.Length != x.ndim)
            throw new ValueError($"einstein sum subscripts string has {letters.Length} letters in \"{letters}\" for an operand of {x.ndim} dimensions");
        var dims = new int[order.Length];
        var strides = new int[order.Length];
        Array.Fill(dims, 1);
        for (var i = 0; i < letters.Length; i++)
        {
            var at = order.IndexOf(letters[i], StringComparison.Ordinal);
            if (at < 0)
                throw new ValueError($"invalid subscript '{letters[i]}' in einstein sum subscripts string, subscripts must be letters");
            if (strides[at] != 0 && dims[at] != x.Dims[i])
                throw new ValueError($"dimensions in operand for collapsing index '{letters[i]}' don't match ({dims[at]} != {x.Dims[i]})");
            dims[at] = x.Dims[i];
            strides[at] += x.Strides[i];
        }
        return x.View(x.Offset, dims, strides);
    }
}
