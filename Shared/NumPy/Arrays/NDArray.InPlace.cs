namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>Adds to each element in place: views write to the array they look at.</summary>
    /// <exception cref="TypeError">The result does not fit the type, such as a float in an array of integers.</exception>
    public void operator +=(NDArray other) => InPlace(np.add, other);

    /// <summary>Subtracts from each element in place.</summary>
    /// <exception cref="TypeError">The result does not fit the type, such as a float in an array of integers.</exception>
    public void operator -=(NDArray other) => InPlace(np.subtract, other);

    /// <summary>Multiplies each element in place.</summary>
    /// <exception cref="TypeError">The result does not fit the type, such as a float in an array of integers.</exception>
    public void operator *=(NDArray other) => InPlace(np.multiply, other);

    /// <summary>Divides each element in place.</summary>
    /// <exception cref="TypeError">The array holds integers: quotients are floating-point numbers.</exception>
    public void operator /=(NDArray other) => InPlace(np.divide, other);

    /// <summary>Replaces each element by its remainder.</summary>
    /// <exception cref="TypeError">The result does not fit the type, such as a float in an array of integers.</exception>
    public void operator %=(NDArray other) => InPlace(np.remainder, other);

    /// <summary>Keeps the common bits in place.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public void operator &=(NDArray other) => InPlace(np.bitwise_and, other);

    /// <summary>Sets the bits of either in place.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public void operator |=(NDArray other) => InPlace(np.bitwise_or, other);

    /// <summary>Keeps the differing bits in place.</summary>
    /// <exception cref="TypeError">An operand is not of integers or bools.</exception>
    public void operator ^=(NDArray other) => InPlace(np.bitwise_xor, other);

    /// <summary>Moves bits up in place.</summary>
    /// <exception cref="TypeError">An operand is not of integers.</exception>
    public void operator <<=(NDArray other) => InPlace(np.left_shift, other);

    /// <summary>Moves bits down in place.</summary>
    /// <exception cref="TypeError">An operand is not of integers.</exception>
    public void operator >>=(NDArray other) => InPlace(np.right_shift, other);

    /// <summary>Adds 1 in place.</summary>
    public void operator ++() => InPlace(np.add, 1);

    /// <summary>Subtracts 1 in place.</summary>
    public void operator --() => InPlace(np.subtract, 1);

    /// <summary>Numbers cannot change in NumPy: the variable then holds the result.</summary>
    private void InPlace(Func<NDArray, NDArray, NDArray?, NDArray> function, NDArray other)
    {
        if (IsScalar || IsWeak)
            Become(function(this, other, null));
        else
            function(this, other, this);
    }
}
